/** Two scores of one account -> how much each signal's contribution moved, summing exactly to the change of the score. */
import { byCodePoint } from "../code-point-order.ts";
import { isUndefined } from "../undefined.ts";
import type { ContributionChange } from "./attention.ts";
import type { Contribution, Score } from "./score.ts";

/**
 * Most against the account first, ties by signal. A signal missing on one side counts 0 there and is null in its line.
 * Empty when either day has no score: there is no change to split.
 */
export function compareScores(before: Score, now: Score): readonly ContributionChange[] {
  if (isUndefined(before.score) || isUndefined(now.score)) return [];
  const earlier = new Map(before.contributions.map((line) => [line.signal, line]));
  const present = new Set(now.contributions.map(({ signal }) => signal));
  const gone = before.contributions.filter(({ signal }) => !present.has(signal));
  return [
    ...now.contributions.map((line) => changed(line, earlier.get(line.signal)?.bp ?? null, line.bp)),
    ...gone.map((line) => changed(line, line.bp, null)),
  ].sort((a, b) => a.changeBp - b.changeBp || byCodePoint(a.signal, b.signal));
}

function changed(
  { dimension, signal }: Contribution,
  beforeBp: number | null,
  nowBp: number | null,
): ContributionChange {
  return { dimension, signal, beforeBp, nowBp, changeBp: (nowBp ?? 0) - (beforeBp ?? 0) };
}
