/** A reply that Slack takes from nobody at this moment -> kept by the outbox, for the same readers or for fewer. */
import type { Destination } from "../../app/outbox/courier.ts";
import type { LateReply } from "../../app/outbox/reply-later.ts";
import type { Desk } from "./desk.ts";
import { messageIdOf } from "./message-id.ts";
import type { Place } from "./place.ts";

type Kept = Pick<LateReply, "delivery" | "nth" | "content"> & { readonly doubtful: boolean };

/** @returns false when nothing could be kept. Never rejects. */
export async function keptForLater(desk: Desk, place: Place, { doubtful, ...reply }: Kept): Promise<boolean> {
  const { delivery, nth } = reply;
  try {
    const kept = await desk.flows.replyLater({ ...reply, ...whereTo(desk, place), ...(doubtful && { doubtful }) });
    if (kept === "kept")
      desk.log.warn({ delivery, nth }, "Slack takes no replies at this moment; the outbox posts this one");
    return kept === "kept";
  } catch (error) {
    desk.log.error({ err: error, delivery, nth }, "a reply that Slack does not take could not be kept either");
    return false;
  }
}

/** What only its asker was to see goes to their own chat: the outbox cannot show one message to one person in a channel. */
function whereTo(desk: Desk, place: Place): { readonly to: Destination; readonly thread?: string } {
  const at = { platform: "slack", workspaceId: desk.team.id } as const;
  const thread = standing(place);
  if (place.kind === "channel") return { to: { ...at, kind: "channel", id: place.channel }, ...thread };
  return { to: { ...at, kind: "person", id: place.user }, ...thread };
}

function standing(place: Place): { readonly thread?: string } {
  if (place.kind !== "channel" && place.kind !== "direct") return {};
  return place.threadTs === undefined ? {} : { thread: messageIdOf({ channel: place.channel, ts: place.threadTs }) };
}
