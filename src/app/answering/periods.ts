/** The period a question names, or the one it leaves unsaid -> two snapshots, the period to compare with, and the defaults used. */
import {
  addMonths,
  type Day,
  firstOfQuarter,
  type Period,
  parseDay,
  periodOfRange,
  wholeMonths,
} from "../../core/day.ts";
import { HoldfastError } from "../../core/error.ts";
import type { PeriodSlot } from "../../questions/question.ts";

export interface Compared {
  readonly now: Period;
  readonly before: Period;
  /** In words without digits. */
  readonly defaults: readonly string[];
}

export interface PeriodQuestion {
  readonly slot: PeriodSlot | undefined;
  readonly asOf: Day;
  /** Asked when that day was over: a quarter that ended with it is complete. */
  readonly dayIsOver?: boolean;
  readonly fiscalYearStartMonth: number;
  /** A figure of an instant (MRR) is asked for today's sake, one of a period (NRR) for the last whole one's. */
  readonly measured: "over" | "at_end";
}

const monthsInQuarter = 3;
const monthsInYear = 12;

/** definitions.md §1: without a period, the last complete quarter against the one before. null: it has not begun. */
export function comparedPeriods(asked: PeriodQuestion): Compared | null {
  if (asked.slot) return named(periodOfRange(rangeOf(asked.slot)), asked.asOf);
  const atEnd = asked.measured === "at_end";
  const standing = asked.dayIsOver && !atEnd ? asked.asOf + 1 : asked.asOf;
  const quarter = firstOfQuarter(standing, asked.fiscalYearStartMonth);
  const lastQuarter = { from: addMonths(quarter, -monthsInQuarter), to: quarter };
  if (atEnd) {
    const soFar = { from: quarter, to: asked.asOf + 1 };
    return { now: soFar, before: lastQuarter, defaults: ["this quarter so far, as no period was named"] };
  }
  return {
    now: lastQuarter,
    before: { from: addMonths(quarter, -2 * monthsInQuarter), to: lastQuarter.from },
    defaults: ["the last complete quarter against the one before, as no period was named"],
  };
}

/** The same of a figure that is not compared with the period before. */
export function measuredPeriod(asked: PeriodQuestion): Omit<Compared, "before"> | null {
  const compared = comparedPeriods(asked);
  if (compared === null || asked.slot !== undefined || asked.measured === "at_end") return compared;
  return { ...compared, defaults: ["the last complete quarter, as no period was named"] };
}

/** A period that is not over is measured up to today: what has not happened yet is not known. */
function named(period: Period, asOf: Day): Compared | null {
  if (period.from > asOf) return null;
  const before = periodBefore(period);
  if (period.to <= asOf + 1) return { now: period, before, defaults: [] };
  return { now: { from: period.from, to: asOf + 1 }, before, defaults: ["up to today, as the period is not over"] };
}

/** As many whole months earlier, or else as many days. */
function periodBefore(period: Period): Period {
  const months = wholeMonths(period);
  const from = months === undefined ? period.from - (period.to - period.from) : addMonths(period.from, -months);
  return { from, to: period.from };
}

/** @throws HoldfastError `bad_period` for anything but two real days in order. */
export function rangeOf(slot: PeriodSlot): { from: Day; to: Day } {
  const [from, to] = [parseDay(slot.from), parseDay(slot.to)];
  if (from !== undefined && to !== undefined && from <= to) return { from, to };
  throw new HoldfastError(
    "bad_period",
    `${slot.from} to ${slot.to} is not a period.`,
    "Name a month, a quarter or a year, or two days in order, such as 2026-07-01 to 2026-09-30.",
  );
}

/** definitions.md §1: the snapshots `to` - 12 months and `to`. */
export function yearUpTo(to: Day): Period {
  return { from: addMonths(to, -monthsInYear), to };
}
