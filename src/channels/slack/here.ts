/** Where something is said in Slack -> the place a digest would be posted to from there. */
import type { webApi } from "@slack/bolt";
import type { Here } from "../../app/digests/here.ts";
import { isDirectMessage } from "./buttons.ts";
import type { Desk } from "./desk.ts";
import { exposureOf, roomOf } from "./exposure.ts";

interface Spoken {
  readonly channel: string;
  readonly user: string;
  /** The channel's, where Slack sent it along; of a private channel it sends another word. */
  readonly name?: string | undefined;
}

/** Slack is asked at once for the name of a channel that it sent none of, and otherwise only when the exposure matters. */
export async function hereIn(desk: Desk, client: webApi.WebClient, { channel, user, name }: Spoken): Promise<Here> {
  // Between two people the bot cannot post: what is said there is for the person's own chat with it.
  if (isDirectMessage(channel)) return ownChat(desk, user);
  const destination = { platform: "slack", workspaceId: desk.team.id, kind: "channel", id: channel } as const;
  if (name !== undefined && !notNames.includes(name))
    return { destination, exposure: () => exposureOf(desk, client, channel), name: `#${name}` };
  const room = await roomOf(desk, client, channel);
  return {
    destination,
    exposure: async () => room.exposure,
    name: room.name === null ? "this channel" : `#${room.name}`,
  };
}

export function ownChat(desk: Desk, user: string): Here {
  return {
    destination: { platform: "slack", workspaceId: desk.team.id, kind: "person", id: user },
    exposure: async () => "internal",
    name: "your chat with me",
  };
}

const notNames = ["", "privategroup"];
