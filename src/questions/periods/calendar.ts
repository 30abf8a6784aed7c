/** A unit of the calendar and a day -> the inclusive days of that unit. */
import { addMonths, type Day, type DayRange, dayOf, firstOfMonth, firstOfQuarter, plainDate } from "../../core/day.ts";

export type Unit = "day" | "week" | "month" | "quarter" | "year";

export interface Calendar {
  readonly today: Day;
  /** 1-12; 1 = the calendar year. Only "fiscal" quarters and years begin with it (questions.md, Slots). */
  readonly fiscalYearStartMonth: number;
}

const monthsOf: Readonly<Record<"month" | "quarter" | "year", number>> = { month: 1, quarter: 3, year: 12 };

/** The first day of the unit that holds `day`. Weeks begin on Monday. */
export function startOf(unit: Unit, day: Day, firstMonth = 1): Day {
  if (unit === "day") return day;
  // 1970-01-01 was a Thursday, three days after a Monday.
  if (unit === "week") return day - ((((day + 3) % 7) + 7) % 7);
  if (unit === "month") return firstOfMonth(day);
  if (unit === "quarter") return firstOfQuarter(day, firstMonth);
  const monthsIn = (plainDate(day).month - firstMonth + 12) % 12;
  return addMonths(firstOfMonth(day), -monthsIn);
}

/** `start` moved by `count` units; `start` is a first day. */
export function shift(unit: Unit, start: Day, count: number): Day {
  if (unit === "day") return start + count;
  if (unit === "week") return start + 7 * count;
  return addMonths(start, count * monthsOf[unit]);
}

/** `count` whole units from the first day `start` on. */
export function spanOf(unit: Unit, start: Day, count = 1): DayRange {
  return { from: start, to: shift(unit, start, count) - 1 };
}

/** `count` months from the first of `month` (1-12; above 12 runs on into the next year) of `year`. */
export function monthsFrom(year: number, month: number, count: number): DayRange {
  const start = addMonths(dayOf(plainDate(0).with({ year, month: 1 })), month - 1);
  return { from: start, to: addMonths(start, count) - 1 };
}

/** The latest year in which what `make` describes has begun by `today`. */
export function latestBegun(today: Day, make: (year: number) => DayRange | undefined): DayRange | undefined {
  const year = plainDate(today).year;
  return [year, year - 1].map(make).find((range) => range !== undefined && range.from <= today);
}
