/** Usage of the weeks before an account moved, and of the weeks before those -> by how much it had changed. */
import { type Fraction, fraction, one, subtract } from "../fraction.ts";

/** The four full weeks up to the move, against as many as there are of the thirteen before them. */
export const recentWeeks = 4;
export const earlierWeeks = 13;
/** A mean of fewer weeks is no usual level; it is also what a month-old account can show. */
const fewestEarlierWeeks = 4;

/** Sums over whole weeks; a day without a row counts 0. */
export interface UsageBefore {
  readonly recent: bigint;
  readonly earlier: bigint;
  /** How many weeks `earlier` is the sum of: 0..13. */
  readonly earlierWeeks: number;
}

/** A share of the earlier weekly mean: -1 = it stopped. null: too few weeks, or nothing to compare with. */
export function usageChange({ recent, earlier, earlierWeeks: weeks }: UsageBefore): Fraction | null {
  if (weeks < fewestEarlierWeeks || earlier <= 0n) return null;
  return subtract(fraction(recent * BigInt(weeks), earlier * BigInt(recentWeeks)), one);
}
