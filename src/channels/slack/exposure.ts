/** conversations.info -> whether people of another organisation read along; unknown whenever Slack does not clearly say no. */
import type { webApi } from "@slack/bolt";
import type { Exposure } from "../../app/open-channel.ts";
import { text } from "../untrusted.ts";
import type { Desk } from "./desk.ts";

export interface Room {
  readonly exposure: Exposure;
  /** null = Slack did not say. */
  readonly name: string | null;
}

export async function exposureOf(desk: Desk, client: webApi.WebClient, channelId: string): Promise<Exposure> {
  return (await roomOf(desk, client, channelId)).exposure;
}

export async function roomOf(desk: Desk, client: webApi.WebClient, channelId: string): Promise<Room> {
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    return channel ? { exposure: readExposure(channel), name: text(channel.name) } : unknownRoom;
  } catch (error) {
    desk.log.warn({ err: error, channelId }, "conversations.info failed; the channel is treated as shared");
    return unknownRoom;
  }
}

const unknownRoom: Room = { exposure: "unknown", name: null };

type SlackChannel = NonNullable<webApi.ConversationsInfoResponse["channel"]>;

/** A pending invitation counts: the figures posted today are read by whoever accepts it tomorrow. */
export function readExposure(channel: SlackChannel): Exposure {
  const { is_shared, is_ext_shared, is_org_shared, is_pending_ext_shared } = channel;
  if (is_shared || is_ext_shared || is_org_shared || is_pending_ext_shared) return "shared";
  if ((channel.pending_shared?.length ?? 0) > 0) return "shared";
  return is_shared === false && is_ext_shared === false ? "internal" : "unknown";
}
