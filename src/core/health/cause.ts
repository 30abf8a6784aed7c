/** Today's score and the earlier ones -> the one contribution to name first on a card (definitions.md §8). */
import { byCodePoint } from "../code-point-order.ts";
import { isUndefined } from "../undefined.ts";
import type { Cause } from "./attention.ts";
import { compareScores } from "./change.ts";
import type { HealthConfig } from "./config.ts";
import type { Score } from "./score.ts";

/**
 * The signal whose contribution moved most against the account since the last scored day at least 7 days before; when nothing
 * moved visibly against it, or there is no such day, the most negative contribution, compared to null. null when nothing is
 * negative. A signal that went missing is no cause: lost data is not behaviour. `earlier` ascending by day.
 */
export function causeOf(now: Score, earlier: readonly Score[], config: HealthConfig): Cause | null {
  return movedMost(now, earlier, config) ?? mostNegative(now);
}

function movedMost(now: Score, earlier: readonly Score[], { cause }: HealthConfig): Cause | null {
  const before = earlier.findLast(({ day, score }) => day <= now.day - cause.compareDays && !isUndefined(score));
  if (before === undefined) return null;
  const worst = compareScores(before, now).find(({ nowBp }) => nowBp !== null);
  const contribution = now.contributions.find(({ signal }) => signal === worst?.signal);
  if (worst === undefined || contribution === undefined || worst.changeBp > -cause.leastMove) return null;
  return { contribution, movedBp: worst.changeBp, comparedTo: before.day };
}

function mostNegative({ contributions }: Score): Cause | null {
  const [lowest] = [...contributions].sort((a, b) => a.bp - b.bp || byCodePoint(a.signal, b.signal));
  if (lowest === undefined || lowest.bp >= 0) return null;
  return { contribution: lowest, movedBp: lowest.bp, comparedTo: null };
}
