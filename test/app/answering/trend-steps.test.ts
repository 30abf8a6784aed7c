/** Which whole months or quarters a course of time is made of; today is 21 November 2026 unless said. */
import { describe, expect, test } from "vitest";
import { courseOf } from "../../../src/app/answering/trend-steps.ts";
import { isoDay, parseDay } from "../../../src/core/day.ts";

function day(text: string): number {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is not a day`);
  return parsed;
}

const asked = {
  range: undefined,
  grain: undefined,
  asOf: day("2026-11-21"),
  dayIsOver: false,
  fiscalYearStartMonth: 1,
  ofRetention: true,
} as const;

function range(text: string) {
  const [from = "", to = ""] = text.split("..");
  return { from: day(from), to: day(to) };
}

function told(course: ReturnType<typeof courseOf>): string {
  const [first, last] = [course.periods[0], course.periods.at(-1)];
  if (first === undefined || last === undefined) return "nothing";
  return `${course.periods.length} ${course.grain}s ${isoDay(first.from)}..${isoDay(last.to)}`;
}

describe("without a range", () => {
  test.each([
    [{}, "8 quarters 2024-10-01..2026-10-01"],
    [{ grain: "month" }, "12 months 2025-11-01..2026-11-01"],
    [{ fiscalYearStartMonth: 2 }, "8 quarters 2024-11-01..2026-11-01"],
    // The last day of a quarter still belongs to it.
    [{ asOf: day("2026-12-31") }, "8 quarters 2024-10-01..2026-10-01"],
    [{ asOf: day("2026-12-31"), dayIsOver: true }, "8 quarters 2025-01-01..2027-01-01"],
    [{ asOf: day("2027-01-01") }, "8 quarters 2025-01-01..2027-01-01"],
  ] as const)("%j", (changes, expected) => {
    const course = courseOf({ ...asked, ...changes });
    expect(told(course)).toBe(expected);
    expect(course.defaults.join()).toMatch(/no range was named/);
  });
});

describe("within a range", () => {
  test.each([
    ["2025-01-01..2025-12-31", {}, "4 quarters 2025-01-01..2026-01-01", "by quarter, as no step was named"],
    ["2025-01-01..2025-11-30", {}, "11 months 2025-01-01..2025-12-01", "by month, as no step was named"],
    [
      "2025-01-01..2025-12-31",
      { ofRetention: false },
      "12 months 2025-01-01..2026-01-01",
      "by month, as no step was named",
    ],
    [
      "2025-01-01..2026-11-21",
      { grain: "quarter" },
      "7 quarters 2025-01-01..2026-10-01",
      "without the quarter that is not over",
    ],
    [
      "2026-01-01..2026-12-31",
      { grain: "month" },
      "10 months 2026-01-01..2026-11-01",
      "without the month that is not over",
    ],
    ["2026-01-01..2026-10-31", { grain: "month" }, "10 months 2026-01-01..2026-11-01", ""],
    ["2026-01-15..2026-04-20", { grain: "month" }, "2 months 2026-02-01..2026-04-01", "whole months only"],
    ["2020-01-01..2025-12-31", { grain: "month" }, "20 months 2024-05-01..2026-01-01", "the latest twenty only"],
    ["2026-11-01..2026-11-30", { grain: "month" }, "nothing", "without the month that is not over"],
    ["2026-11-03..2026-11-09", { grain: "quarter" }, "nothing", "whole quarters only"],
    // A step whose last day is today is over: what is asked for today is all that is known of it.
    ["2026-10-01..2026-11-30", { grain: "month", asOf: day("2026-11-30") }, "2 months 2026-10-01..2026-12-01", ""],
  ] as const)("%s %j is %s", (days, changes, expected, defaults) => {
    const course = courseOf({ ...asked, ...changes, range: range(days) });
    expect(told(course)).toBe(expected);
    expect(course.defaults.join("; ")).toBe(defaults);
  });

  test("months follow each other without a gap, in leap years too", () => {
    const { periods } = courseOf({ ...asked, grain: "month", range: range("2024-01-01..2024-12-31") });
    for (const [at, { to }] of periods.slice(0, -1).entries()) expect(periods[at + 1]?.from).toBe(to);
    expect(periods.map(({ from, to }) => to - from)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});
