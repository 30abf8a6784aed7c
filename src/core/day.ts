/** Days as integers: ISO text and calendars at the edges, epoch-day numbers in every loop. */
import { Temporal } from "temporal-polyfill";

/** Whole days since 1970-01-01 in the organisation's calendar; no time of day, no zone. */
export type Day = number;

/** Both ends inclusive, as people speak of periods ("1 Jul - 30 Sep"). */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** Two snapshots: the start of `from` and the start of `to` (definitions.md §1). */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** 9999-12-31: the last day that ISO text, and so every file and table of ours, can write with four digits for the year. */
export const lastDay: Day = 2_932_896;

const epoch = Temporal.PlainDate.from("1970-01-01");
const isoDayPattern = /^\d{4}-\d{2}-\d{2}$/;
const memoLimit = 20_000;
const parsed = new Map<string, Day>();

/** "2024-02-29" as a Day; undefined for anything that is not a real calendar day in that form. */
export function parseDay(text: string): Day | undefined {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  if (!isoDayPattern.test(text)) return undefined;
  const day = realDay(text);
  // A feed repeats a few hundred days over millions of rows; a bounded memo keeps Temporal out of that loop.
  if (day !== undefined && parsed.size < memoLimit) parsed.set(text, day);
  return day;
}

function realDay(text: string): Day | undefined {
  try {
    return dayOf(Temporal.PlainDate.from(text, { overflow: "reject" }));
  } catch {
    return undefined;
  }
}

export function isoDay(day: Day): string {
  return plainDate(day).toString();
}

export function plainDate(day: Day): Temporal.PlainDate {
  return epoch.add({ days: day });
}

export function dayOf(date: Temporal.PlainDate): Day {
  return epoch.until(date, { largestUnit: "day" }).days;
}

/** `months` later, clamped to the month's end and anchored on `day`: 31 Jan + 1 = 28/29 Feb, + 2 = 31 Mar. */
export function addMonths(day: Day, months: number): Day {
  return dayOf(plainDate(day).add({ months }));
}

export function firstOfMonth(day: Day): Day {
  return dayOf(plainDate(day).with({ day: 1 }));
}

/** The first day of the fiscal quarter that holds `day`; the fiscal year begins in `fiscalStartMonth` (1-12). */
export function firstOfQuarter(day: Day, fiscalStartMonth = 1): Day {
  const date = plainDate(day);
  const monthsIn = (((date.month - fiscalStartMonth) % 3) + 3) % 3;
  return dayOf(date.with({ day: 1 }).subtract({ months: monthsIn }));
}

/** The one place where an inclusive range of days becomes the two snapshots of a period. */
export function periodOfRange(range: DayRange): Period {
  return { from: range.from, to: range.to + 1 };
}

/** The inclusive days a period of snapshots covers, for showing it to people. */
export function rangeOfPeriod(period: Period): DayRange {
  return { from: period.from, to: period.to - 1 };
}

/**
 * Whole calendar months from `from` to `to`, or undefined when there is no whole number of them:
 * `from` + n months (clamped) is `to`, or both are month-ends n months apart (definitions.md §2, LTV).
 */
export function wholeMonths(period: Period): number | undefined {
  const from = plainDate(period.from);
  const to = plainDate(period.to);
  const months = (to.year - from.year) * 12 + (to.month - from.month);
  if (months <= 0) return undefined;
  const monthEnds = from.day === from.daysInMonth && to.day === to.daysInMonth;
  return monthEnds || addMonths(period.from, months) === period.to ? months : undefined;
}

/** The day it is at `instant` (ISO with offset) in `timezone` (IANA). @throws RangeError for an unknown zone. */
export function dayInZone(instant: string, timezone: string): Day {
  return dayOf(Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).toPlainDate());
}

/** The last microsecond of `day` in `timezone` (IANA), as an ISO instant: 23 or 25 hours after its start where clocks change. */
export function endOfDay(day: Day, timezone: string): string {
  const next = plainDate(day + 1).toZonedDateTime(timezone);
  return next.toInstant().subtract({ microseconds: 1 }).toString();
}
