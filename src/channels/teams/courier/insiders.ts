/** A conversation others read in -> what speaks against posting there by ourselves: people from outside, or that nobody says who reads. */
import type { Outcome } from "../../../app/outbox/courier.ts";
import type { TeamsReference } from "../border.ts";
import { type Desk, homeOf } from "../desk.ts";
import { readershipFrom } from "../readership.ts";
import { notPosted, outcomeOf } from "./outcome.ts";

const shared: Outcome = {
  kind: "refused",
  reason: "people from outside the organisation read that conversation by now, so nothing is posted there",
};
const unknown: Outcome = {
  kind: "refused",
  reason: "Teams does not say who reads that conversation, so nothing is posted there",
};

/** Asked anew for each message: guests are made in a minute. null = only our own people read there. */
export async function objectionToReaders(desk: Desk, reference: TeamsReference): Promise<Outcome | null> {
  if (reference.kind === "personal") return null;
  if (reference.shared) return shared;
  try {
    const { exposure } = readershipFrom(await desk.border.once.readers(reference), homeOf(desk, reference));
    if (exposure === "internal") return null;
    return exposure === "shared" ? shared : unknown;
  } catch (error) {
    return notPosted(outcomeOf(error, reference.kind));
  }
}
