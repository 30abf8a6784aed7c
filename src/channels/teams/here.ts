/** The conversation something was said in -> the place a digest would be posted to. */
import type { Here } from "../../app/digests/here.ts";
import type { Arrival, TeamsReference } from "./border.ts";
import { type Desk, homeOf } from "./desk.ts";
import { readershipOf } from "./readership.ts";

/** null for whoever could not be found again: apps and anonymous people have no object id. */
export function hereOf(desk: Desk, { reference, sender }: Pick<Arrival, "reference" | "sender">): Here | null {
  const of = { platform: "teams", workspaceId: homeOf(desk, reference) } as const;
  if (reference.kind !== "personal") {
    return {
      destination: { ...of, kind: "channel", id: reference.conversationId },
      exposure: async () => (await readershipOf(desk, reference)).exposure,
      name: nameOf(reference),
    };
  }
  if (sender.userId === null) return null;
  const destination = { ...of, kind: "person", id: sender.userId } as const;
  return { destination, exposure: async () => "internal", name: "your chat with me" };
}

function nameOf({ kind, title }: TeamsReference): string {
  const place = kind === "channel" ? "channel" : "group chat";
  return title === undefined ? `this ${place}` : `the ${place} “${title}”`;
}
