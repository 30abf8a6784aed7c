/** A period -> the ones of the same length that led to it; a figure among theirs -> its rank (definitions.md §1, own history first). */
import { addMonths, type Period, wholeMonths } from "../day.ts";
import { compare, type Fraction } from "../fraction.ts";

/** definitions.md §1: "second worst of 8 quarters". */
export const historyLength = 8;
/** The best of two says no more than the comparison with the period before, which every answer makes. */
export const leastHistory = 3;

export interface Rank {
  /** How many are compared, the figure itself included. */
  readonly of: number;
  /** 1 = no other is better. */
  readonly fromBest: number;
  /** 1 = no other is worse. */
  readonly fromWorst: number;
  /** Another one has the very same value. */
  readonly joint: boolean;
}

/** `historyLength` consecutive periods of as many whole months, the given one last; none for a period that is not whole months. */
export function periodsLike(period: Period): readonly Period[] {
  const months = wholeMonths(period);
  if (months === undefined) return [];
  const start = (back: number) => addMonths(period.from, -months * back);
  const earlier = Array.from({ length: historyLength - 1 }, (_, at) => historyLength - 1 - at);
  return [...earlier.map((back) => ({ from: start(back), to: start(back - 1) })), period];
}

/** `all` holds `value` itself. `polarity`: whether more of it is good or bad. */
export function rankAmong(value: Fraction, all: readonly Fraction[], polarity: "up_good" | "up_bad"): Rank {
  const signs = all.map((other) => compare(other, value) * (polarity === "up_good" ? 1 : -1));
  return {
    of: all.length,
    fromBest: 1 + signs.filter((sign) => sign > 0).length,
    fromWorst: 1 + signs.filter((sign) => sign < 0).length,
    joint: signs.filter((sign) => sign === 0).length > 1,
  };
}
