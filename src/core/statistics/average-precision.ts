/** Scores and what happened -> average precision: the precision at each threshold, weighted by the recall it adds. */
import { scoreGroups } from "./score-groups.ts";

/**
 * 0..1: sum over thresholds of (R_n - R_n-1) P_n, not interpolated (Zhu 2004); equal scores are one threshold. `labels` are 0
 * and 1. Undefined without a 1: there is nothing to recall.
 */
export function averagePrecision(scores: readonly number[], labels: readonly number[]): number | undefined {
  const ones = labels.reduce((sum, label) => sum + label, 0);
  if (ones === 0) return undefined;
  let [taken, found, weighted] = [0, 0, 0];
  for (const { count, sum } of scoreGroups(scores, labels).toReversed()) {
    taken += count;
    found += sum;
    weighted += sum * (found / taken);
  }
  return weighted / ones;
}
