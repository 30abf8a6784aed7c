/** Scores and what happened -> the area under the ROC curve: how often a score of a 1 beats a score of a 0. */
import { wilcoxonRankSum } from "simple-statistics";

/**
 * 0..1, ties counted one half: the rank sum of the ones, less its least possible value, over all pairs (Mann & Whitney 1947;
 * Hanley & McNeil 1982). `labels` are 0 and 1. Undefined unless both occur.
 */
export function auc(scores: readonly number[], labels: readonly number[]): number | undefined {
  const ones = scores.filter((_, at) => labels[at] === 1);
  const zeros = scores.filter((_, at) => labels[at] !== 1);
  if (ones.length === 0 || zeros.length === 0) return undefined;
  const least = (ones.length * (ones.length + 1)) / 2;
  return (wilcoxonRankSum(ones, zeros) - least) / (ones.length * zeros.length);
}
