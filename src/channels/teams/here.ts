/** The conversation something was said in -> the place a digest would be posted to. */
import type { Here } from "../../app/digests/here.ts";
import type { Arrival, TeamsReference } from "./border.ts";
import { type Desk, homeOf } from "./desk.ts";
import { readershipOf } from "./readership.ts";

/** null for whoever could not be found again: apps and anonymous people have no object id. */
export function hereOf(desk: Desk, { reference, sender }: Pick<Arrival, "reference" | "sender">): Here | null {
  if (reference.kind !== "personal") {
    const workspaceId = homeOf(desk, reference);
    return {
      destination: { platform: "teams", workspaceId, kind: "channel", id: reference.conversationId },
      exposure: async () => (await readershipOf(desk, reference)).exposure,
      name: nameOf(reference),
    };
  }
  return sender.userId === null ? null : ownChat(desk, { reference }, sender.userId);
}

export function ownChat(desk: Desk, { reference }: Pick<Arrival, "reference">, userId: string): Here {
  return {
    destination: { platform: "teams", workspaceId: homeOf(desk, reference), kind: "person", id: userId },
    exposure: async () => "internal",
    name: "your chat with me",
  };
}

function nameOf({ kind, title }: TeamsReference): string {
  const place = kind === "channel" ? "channel" : "group chat";
  return title === undefined ? `this ${place}` : `the ${place} “${title}”`;
}
