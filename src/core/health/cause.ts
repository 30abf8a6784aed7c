/** Today's score and an earlier one -> the one contribution to name first on a card (definitions.md §8). */
import { byCodePoint } from "../code-point-order.ts";
import type { Day } from "../day.ts";
import type { Cause } from "./attention.ts";
import type { ScoredDay } from "./bands.ts";
import { compareScores } from "./change.ts";
import type { HealthConfig } from "./config.ts";
import type { Score } from "./score.ts";

/** The last scored day at least 7 days before `asOf`; null without one. `earlier` ascending by day. */
export function comparisonDay(earlier: readonly ScoredDay[], asOf: Day, { cause }: HealthConfig): Day | null {
  return earlier.findLast(({ day, score }) => day <= asOf - cause.compareDays && score !== null)?.day ?? null;
}

/**
 * The signal whose contribution moved most against the account since `before`, the score of the comparison day; when nothing
 * moved visibly against it, or there is no such day, the most negative contribution, compared to null. null when nothing is
 * negative. A signal that went missing is no cause: lost data is not behaviour.
 */
export function causeOf(now: Score, before: Score | null, config: HealthConfig): Cause | null {
  return (before && movedMost(now, before, config)) ?? mostNegative(now);
}

function movedMost(now: Score, before: Score, { cause }: HealthConfig): Cause | null {
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
