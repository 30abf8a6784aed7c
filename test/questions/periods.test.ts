/** Periods by the rules of questions.md, both ends inclusive; today is Saturday, 21 November 2026. */
import { expect, test } from "vitest";
import { parseDay } from "../../src/core/day.ts";
import type { Asking } from "../../src/questions/parsed.ts";
import { parsed } from "./asking.ts";

function periodOf(text: string, changes: Partial<Asking> = {}) {
  const { period } = parsed(`nrr ${text}`, changes).question.slots;
  return period && `${period.from} ${period.to}`;
}

function on(day: string): Partial<Asking> {
  const today = parseDay(day);
  return today === undefined ? {} : { today };
}

test.each([
  ["last month", "2026-10-01 2026-10-31"],
  ["previous month", "2026-10-01 2026-10-31"],
  ["this month", "2026-11-01 2026-11-30"],
  ["last quarter", "2026-07-01 2026-09-30"],
  ["lats qaurter", undefined],
  ["last qaurter", "2026-07-01 2026-09-30"],
  ["this quarter", "2026-10-01 2026-12-31"],
  ["quarter before last", "2026-04-01 2026-06-30"],
  ["last year", "2025-01-01 2025-12-31"],
  ["this year", "2026-01-01 2026-12-31"],
  ["last week", "2026-11-09 2026-11-15"],
  ["this week", "2026-11-16 2026-11-22"],
  ["yesterday", "2026-11-20 2026-11-20"],
  ["last 30 days", "2026-10-23 2026-11-21"],
  ["past 7 days", "2026-11-15 2026-11-21"],
  ["last 90d", "2026-08-24 2026-11-21"],
  ["last 2 weeks", "2026-11-02 2026-11-15"],
  ["last three months", "2026-08-01 2026-10-31"],
  ["last 12 months", "2025-11-01 2026-10-31"],
  ["two quarters ago", "2026-04-01 2026-06-30"],
  ["3 months ago", "2026-08-01 2026-08-31"],
  ["2 weeks ago", "2026-11-02 2026-11-08"],
  ["year to date", "2026-01-01 2026-11-21"],
  ["ytd", "2026-01-01 2026-11-21"],
  ["ttm", "2025-11-01 2026-10-31"],
  ["qtd", "2026-10-01 2026-11-21"],
  ["q1", "2026-01-01 2026-03-31"],
  ["in Q4", "2026-10-01 2026-12-31"],
  ["Q4 2025", "2025-10-01 2025-12-31"],
  ["q4'25", "2025-10-01 2025-12-31"],
  ["2025 Q4", "2025-10-01 2025-12-31"],
  ["q42025", "2025-10-01 2025-12-31"],
  ["in the third quarter of 2025", "2025-07-01 2025-09-30"],
  ["h1", "2026-01-01 2026-06-30"],
  ["in october", "2026-10-01 2026-10-31"],
  ["in december", "2025-12-01 2025-12-31"],
  ["november", "2026-11-01 2026-11-30"],
  ["march 2025", "2025-03-01 2025-03-31"],
  ["in may", "2026-05-01 2026-05-31"],
  ["may 2025", "2025-05-01 2025-05-31"],
  ["mars 2025", "2025-03-01 2025-03-31"],
  ["im märz", "2026-03-01 2026-03-31"],
  ["in 2025", "2025-01-01 2025-12-31"],
  ["2026-07", "2026-07-01 2026-07-31"],
  ["2024-02-29", "2024-02-29 2024-02-29"],
  ["3 march 2026", "2026-03-03 2026-03-03"],
  ["march 3rd, 2026", "2026-03-03 2026-03-03"],
  ["2026-07-01..2026-09-30", "2026-07-01 2026-09-30"],
  ["from 2026-07-01 to 2026-09-30", "2026-07-01 2026-09-30"],
  ["1 Jul - 30 Sep 2025", "2025-07-01 2025-09-30"],
  ["between march and may", "2026-03-01 2026-05-31"],
  ["nov 2025 to jan 2026", "2025-11-01 2026-01-31"],
  ["since march", "2026-03-01 2026-11-21"],
  ["since 2026-07-01", "2026-07-01 2026-11-21"],
  ["seit letztem monat", "2026-10-01 2026-11-21"],
  ["letzten 30 tage", "2026-10-23 2026-11-21"],
  ["les 30 derniers jours", "2026-10-23 2026-11-21"],
  ["los últimos 30 días", "2026-10-23 2026-11-21"],
  ["letztes quartal", "2026-07-01 2026-09-30"],
  ["trimestre dernier", "2026-07-01 2026-09-30"],
  ["el año pasado", "2025-01-01 2025-12-31"],
  ["", undefined],
])("%s", (text, expected) => {
  expect(periodOf(text)).toBe(expected);
});

test("a bare Q4 is the latest one begun: in February it is last year's", () => {
  expect(periodOf("q4", on("2026-02-10"))).toBe("2025-10-01 2025-12-31");
});

test("last quarter in January is the last of the year before", () => {
  expect(periodOf("last quarter", on("2026-01-01"))).toBe("2025-10-01 2025-12-31");
});

test("the fiscal year begins where the organisation says; plain quarters stay those of the calendar", () => {
  const february = { fiscalYearStartMonth: 2 };
  expect(periodOf("last fiscal year", february)).toBe("2025-02-01 2026-01-31");
  expect(periodOf("this fiscal quarter", february)).toBe("2026-11-01 2027-01-31");
  expect(periodOf("fy26", february)).toBe("2025-02-01 2026-01-31");
  expect(periodOf("q3", february)).toBe("2026-07-01 2026-09-30");
});

test.each(["nrr 2026-02-30", "nrr 31 february 2026", "nrr last 99999 days", "nrr last 9999 days"])(
  "%s is not answered as if no period had been said",
  (text) => {
    expect(parsed(text).question.intent).toBe("out_of_scope");
  },
);
