/** A snooze, a day and a score -> whether it keeps an account out of the digest, and whether it has just ended. */
import type { Day } from "../day.ts";
import { scoredDay } from "../health/bands.ts";
import type { BasisPoints } from "../health/score.ts";
import type { Looked, Snooze } from "./findings.ts";

/**
 * On `day`, with the score of that day; null = no score, of which nothing moved can be said. Of two conditions the first that
 * fails ends it. A window that closes or an episode that opens does not: whoever asked for silence until a day gets it.
 */
export function isInForce(
  { untilDay, untilMovedBp, scoreBp }: Snooze,
  { day, score }: { readonly day: Day; readonly score: BasisPoints | null },
): boolean {
  if (untilDay !== null && day >= untilDay) return false;
  if (untilMovedBp === null || scoreBp === null || score === null) return untilDay !== null || untilMovedBp !== null;
  return Math.abs(score - scoreBp) < untilMovedBp;
}

export function isSnoozed({ score, handled: { snooze } }: Looked): boolean {
  return snooze !== null && isInForce(snooze, scoredDay(score));
}

/** In force on the day compared with, and today no more. */
export function hasJustEnded({ earlier, score, handled: { snooze } }: Looked, compareTo: Day): boolean {
  if (snooze === null || isInForce(snooze, scoredDay(score))) return false;
  const then = earlier.findLast((one) => one.day <= compareTo && one.score !== null)?.score ?? null;
  return isInForce(snooze, { day: compareTo, score: then });
}
