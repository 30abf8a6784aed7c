/** Scores with what happened to each -> the groups of equal scores, ascending: no order among equals is made up. */
import { groupBy } from "../group-by.ts";

export interface ScoreGroup {
  readonly score: number;
  readonly count: number;
  /** Sum of the labels: of 0 and 1 the number of ones. */
  readonly sum: number;
}

/** `labels[i]` belongs to `scores[i]`. */
export function scoreGroups(scores: readonly number[], labels: readonly number[]): readonly ScoreGroup[] {
  const groups = groupBy(scores.keys(), (at) => scores[at] ?? 0);
  return [...groups]
    .map(([score, members]) => ({
      score,
      count: members.length,
      sum: members.reduce((sum, at) => sum + (labels[at] ?? 0), 0),
    }))
    .sort((a, b) => a.score - b.score);
}
