/** A conversation others read in -> what speaks against posting there by ourselves: people from outside, or that nobody says who reads. */
import type { Exposure } from "../../../app/open-channel.ts";
import type { Outcome } from "../../../app/outbox/courier.ts";
import type { TeamsReference } from "../border.ts";
import { type Desk, homeOf } from "../desk.ts";
import { readershipFrom } from "../readership.ts";
import { notPosted, outcomeOf } from "./outcome.ts";

const readByOthers: Readonly<Record<Exclude<Exposure, "internal">, string>> = {
  shared: "people from outside the organisation read that conversation by now",
  unknown: "Teams does not say who reads that conversation",
};

/** Asked anew for each message: guests are made in a minute. null = only our own people read there. */
export async function objectionToReaders(desk: Desk, reference: TeamsReference): Promise<Outcome | null> {
  if (reference.shared) return { kind: "gone", reason: readByOthers.shared };
  try {
    const readers = await desk.border.once.readers(reference);
    return objectionTo(readershipFrom(readers, homeOf(desk, reference)).exposure, reference);
  } catch (error) {
    return notPosted(outcomeOf(error, reference.kind));
  }
}

function objectionTo(exposure: Exposure, { kind }: TeamsReference): Outcome | null {
  if (exposure === "internal") return null;
  if (kind !== "personal") return { kind: "gone", reason: readByOthers[exposure] };
  // Of a chat that is one person's by its nature, what is not said is no news.
  return exposure === "shared" ? { kind: "gone", reason: "the person is a guest by now" } : null;
}
