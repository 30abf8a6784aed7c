/** A period -> the ones of the same length that led to it; a figure among theirs -> its rank (definitions.md §1, own history first). */
import { addMonths, type Period, wholeMonths } from "../day.ts";
import { compare, type Fraction } from "../fraction.ts";
import { type Defined, isUndefined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { periodMetrics } from "./period-metrics.ts";
import { periodSeries } from "./period-series.ts";
import type { PeriodMetrics } from "./results.ts";
import { withinSegments } from "./within-segments.ts";

/** definitions.md §1: "second worst of 8 quarters". */
const historyLength = 8;
/** The best of two says no more than the comparison with the period before, which every answer makes. */
const leastHistory = 3;

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

export interface OwnHistory {
  /** Oldest first, the given period last; those without a start are left out. */
  readonly entries: readonly { readonly period: Period; readonly value: Fraction }[];
  readonly rank: Rank;
}

export interface RankedFigure {
  readonly read: (metrics: PeriodMetrics) => Defined<Fraction>;
  /** Whether more of it is good or bad. */
  readonly polarity: "up_good" | "up_bad";
  /** Left out or empty: the whole book. An account stands in the segment it had at each period's own start. */
  readonly segments?: readonly string[];
}

/** null without a rank: the figure is not defined, its period no whole months or without a start, or fewer than `leastHistory` like it have one. */
export function ownHistory(book: Book, now: PeriodMetrics, figure: RankedFigure): OwnHistory | null {
  const value = figure.read(now);
  if (isUndefined(value) || now.startAccounts === 0) return null;
  const entries = measuredOver(book, figure.segments ?? [], periodsLike(now.period)).flatMap((metrics) => {
    if (isUndefined(metrics) || metrics.startAccounts === 0) return [];
    const then = figure.read(metrics);
    return isUndefined(then) ? [] : [{ period: metrics.period, value: then }];
  });
  if (entries.length < leastHistory) return null;
  const all = entries.map((entry) => entry.value);
  return { entries, rank: rankAmong(value, all, figure.polarity) };
}

function measuredOver(book: Book, segments: readonly string[], periods: readonly Period[]) {
  if (segments.length === 0) return periodSeries(book, periods);
  return periods.map((period) => periodMetrics(withinSegments(book, period.from, segments), period));
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
