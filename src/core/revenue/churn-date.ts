/** A subscription's rhythm and the day its end was asked for -> the day it ends: churn happens at the end of the paid period. */
import { addMonths, type Day, plainDate } from "../day.ts";
import type { Interval } from "./mrr.ts";

export interface PaidRhythm {
  /** Periods are counted from here; month arithmetic keeps this day of the month (31 Jan -> 29 Feb -> 31 Mar). */
  readonly signup: Day;
  readonly interval: Interval;
  /** At least 1. */
  readonly intervalCount: number;
}

const daysPer: Readonly<Record<"day" | "week", number>> = { day: 1, week: 7 };
const monthsPer: Readonly<Record<"month" | "quarter" | "year", number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The first period boundary after `cancelRequested`: a request on a boundary day belongs to the period beginning that day.
 * @throws RangeError when the request precedes the signup.
 */
export function churnDay(rhythm: PaidRhythm, cancelRequested: Day): Day {
  if (cancelRequested < rhythm.signup) throw new RangeError("an end cannot be asked for before the signup");
  const { signup, interval, intervalCount } = rhythm;
  if (interval === "day" || interval === "week") {
    const length = daysPer[interval] * intervalCount;
    return signup + (Math.floor((cancelRequested - signup) / length) + 1) * length;
  }
  return monthlyBoundaryAfter(signup, monthsPer[interval] * intervalCount, cancelRequested);
}

function monthlyBoundaryAfter(signup: Day, months: number, day: Day): Day {
  const [start, asked] = [plainDate(signup), plainDate(day)];
  const elapsed = (asked.year - start.year) * monthsPer.year + (asked.month - start.month);
  let periods = Math.floor(elapsed / months);
  while (addMonths(signup, periods * months) <= day) periods++;
  return addMonths(signup, periods * months);
}
