import { describe, expect, it } from "vitest";
import {
  addMonths,
  dayInZone,
  endOfDay,
  firstOfMonth,
  firstOfQuarter,
  isoDay,
  parseDay,
  periodOfRange,
  rangeOfPeriod,
  wholeMonths,
} from "../../src/core/day.ts";
import { day, period } from "./revenue/book-of.ts";

describe("days", () => {
  it("count from 1970-01-01", () => {
    expect(["1969-12-31", "1970-01-01", "2000-03-01"].map(parseDay)).toEqual([-1, 0, 11_017]);
    expect(isoDay(11_017)).toBe("2000-03-01");
  });

  it.each(["2023-02-29", "2024-02-30", "2024-13-01", "1/2/2024", "2024-1-2", "20240102", "2024-01-02T00:00", ""])(
    "are not read from %j",
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-01-31", 2, "2024-03-31"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-03-31", -1, "2024-02-29"],
  ])("keep the anchor day: %s and %i months is %s", (from, months, to) => {
    expect(isoDay(addMonths(day(from), months))).toBe(to);
  });

  it.each([
    ["2026-09-30", 1, "2026-07-01"],
    ["2026-10-01", 1, "2026-10-01"],
    ["2026-01-15", 2, "2025-11-01"],
    ["2026-02-01", 2, "2026-02-01"],
    ["2026-12-31", 4, "2026-10-01"],
  ])("%s in a fiscal year beginning in month %i lies in the quarter of %s", (of, month, first) => {
    expect(isoDay(firstOfQuarter(day(of), month))).toBe(first);
  });

  it("have a first of their month", () => {
    expect(isoDay(firstOfMonth(day("2024-02-29")))).toBe("2024-02-01");
  });

  it("of a question are inclusive: 1 Jul - 30 Sep is the snapshots of 1 Jul and 1 Oct, and back", () => {
    const range = { from: day("2026-07-01"), to: day("2026-09-30") };
    expect(periodOfRange(range)).toEqual(period("2026-07-01..2026-10-01"));
    expect(rangeOfPeriod(periodOfRange(range))).toEqual(range);
  });

  it.each([
    ["2026-07-01..2026-10-01", 3],
    ["2024-01-31..2024-02-29", 1],
    ["2024-02-29..2024-03-31", 1],
    ["2024-02-28..2024-03-31", undefined],
    ["2024-01-15..2025-01-15", 12],
    ["2026-07-01..2026-09-30", undefined],
    ["2026-07-01..2026-07-01", undefined],
    ["2026-10-01..2026-07-01", undefined],
  ])("whole months of %s: %s", (text, months) => {
    expect(wholeMonths(period(text))).toBe(months);
  });

  it("begin at midnight in the organisation's timezone", () => {
    expect(isoDay(dayInZone("2026-10-01T03:30:00Z", "America/New_York"))).toBe("2026-09-30");
    expect(isoDay(dayInZone("2026-09-30T22:30:00Z", "Europe/Berlin"))).toBe("2026-10-01");
  });
});

it.each([
  // UTC+1 in winter, +2 in summer: the last Sunday of March has 23 hours, that of October 25.
  ["2026-03-28", "Europe/Berlin", "2026-03-28T22:59:59.999999Z"],
  ["2026-03-29", "Europe/Berlin", "2026-03-29T21:59:59.999999Z"],
  ["2026-10-25", "Europe/Berlin", "2026-10-25T22:59:59.999999Z"],
  ["2026-06-30", "UTC", "2026-06-30T23:59:59.999999Z"],
  ["2026-06-30", "America/Los_Angeles", "2026-07-01T06:59:59.999999Z"],
  ["2026-06-30", "Pacific/Auckland", "2026-06-30T11:59:59.999999Z"],
])("the last moment of %s in %s is %s", (iso, timezone, instant) => {
  expect(endOfDay(parseDay(iso) ?? 0, timezone)).toBe(instant);
});
