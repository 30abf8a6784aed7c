/** A place that takes no message any more -> its digests are paused, and say why wherever they are listed. */
import { pauseDigestsAt } from "../../store/digest-places.ts";
import type { LanePlace } from "../../store/outbox-claim.ts";
import type { OrgTx } from "../../store/scope.ts";

/**
 * In the transaction that notes it. They come again when somebody resumes them: whoever brings the app back to a channel need not be
 * who may have figures posted there.
 */
export async function pauseDigestsOf(tx: OrgTx, place: LanePlace, reason: string): Promise<void> {
  await pauseDigestsAt(tx, place, `${reason}. Resume it when Holdfast is back there.`);
}
