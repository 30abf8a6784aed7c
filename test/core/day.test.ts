import fc from "fast-check";
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

/** 1900-01-01 to 2099-12-31. */
const anyDay = fc.integer({ min: -25_567, max: 47_481 });
const seeded = { seed: 1, numRuns: 500 };

describe("months of every day", () => {
  it("come back to the anchor day, or to the month's last where there is no such day, however many have passed", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (of, months) => {
        // The language's own calendar, which knows nothing of ours.
        const anchor = new Date(of * 86_400_000);
        const [year, month] = [anchor.getUTCFullYear(), anchor.getUTCMonth() + months];
        const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
        const due = Date.UTC(year, month, Math.min(anchor.getUTCDate(), last));
        expect(addMonths(of, months)).toBe(due / 86_400_000);
      }),
      seeded,
    );
  });

  it("are whole from any day to the same day later, and never a day more or less, but between two month-ends", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, months) => {
        const to = addMonths(from, months);
        expect(wholeMonths({ from, to })).toBe(months);
        const isMonthEnd = (of: number) => isoDay(of + 1).endsWith("-01");
        for (const off of [to - 1, to + 1]) {
          const expected = isMonthEnd(from) && isMonthEnd(off) ? months : undefined;
          expect(wholeMonths({ from, to: off })).toBe(expected);
        }
      }),
      seeded,
    );
  });
});

describe("days in a timezone", () => {
  // The first instant of the day by the IANA database, and the day that ends with the second before it.
  it.each([
    ["America/New_York", "2026-03-08T05:00:00Z", "2026-03-07", "2026-03-08"],
    ["America/New_York", "2026-03-09T04:00:00Z", "2026-03-08", "2026-03-09"],
    ["America/New_York", "2026-11-02T05:00:00Z", "2026-11-01", "2026-11-02"],
    ["Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-24", "2026-10-25"],
    ["Europe/Berlin", "2026-10-25T23:00:00Z", "2026-10-25", "2026-10-26"],
    // Clocks went forward at midnight: 4 November began at one o'clock.
    ["America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-03", "2018-11-04"],
    // Samoa crossed the date line and had no 30 December.
    ["Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-29", "2011-12-31"],
    ["Pacific/Kiritimati", "2025-12-31T10:00:00Z", "2025-12-31", "2026-01-01"],
    ["Pacific/Pago_Pago", "2026-01-01T11:00:00Z", "2025-12-31", "2026-01-01"],
    ["Asia/Kolkata", "2026-02-28T18:30:00Z", "2026-02-28", "2026-03-01"],
    ["Asia/Kathmandu", "2024-02-28T18:15:00Z", "2024-02-28", "2024-02-29"],
  ])("%s: at %s it is %s no more but %s", (zone, instant, over, begun) => {
    const secondBefore = new Date(Date.parse(instant) - 1000).toISOString();
    expect([secondBefore, instant].map((at) => isoDay(dayInZone(at, zone)))).toEqual([over, begun]);
  });

  it("never run backwards, and are what the language's own clock shows there", () => {
    const zones = ["UTC", "America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe"];
    const shown = new Map(zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat("en-CA", { timeZone })]));
    const anyInstant = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 90_000_000 }), fc.constantFrom(...zones), (at, later, zone) => {
        const next = new Date(at.getTime() + later);
        expect(isoDay(dayInZone(at.toISOString(), zone))).toBe(shown.get(zone)?.format(at));
        expect(dayInZone(next.toISOString(), zone)).toBeGreaterThanOrEqual(dayInZone(at.toISOString(), zone));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
