/** An evenly spaced series -> its Theil-Sen line, which one odd week cannot tilt (definitions.md §6). */
import { median } from "simple-statistics";

export interface Line {
  /** Per step. */
  readonly slope: number;
  readonly intercept: number;
}

/**
 * The median slope over all pairs, with x = 0, 1, ...; intercept = median(y) - slope x median(x) (Sen 1968, Conover's intercept).
 * Undefined for fewer than two values: no pair, no slope.
 */
export function theilSen(values: readonly number[]): Line | undefined {
  if (values.length < 2) return undefined;
  const slope = median(pairSlopes(values));
  const middle = (values.length - 1) / 2;
  return { slope, intercept: median([...values]) - slope * middle };
}

// Without a list between: a scored book asks this of five series an account.
function pairSlopes(values: readonly number[]): number[] {
  const slopes: number[] = [];
  values.forEach((earlier, i) => {
    values.forEach((later, j) => {
      if (j > i) slopes.push((later - earlier) / (j - i));
    });
  });
  return slopes;
}
