import { describe, expect, test } from "vitest";
import { answerMetricTrend } from "../../src/answers/metric-trend.ts";
import { logoChurn } from "../../src/answers/metrics/churn.ts";
import { nrr } from "../../src/answers/metrics/retention.ts";
import { addMonths } from "../../src/core/day.ts";
import { type Fraction, fraction } from "../../src/core/fraction.ts";
import type { PeriodMetrics } from "../../src/core/revenue/results.ts";
import type { Defined } from "../../src/core/undefined.ts";
import { trend } from "./golden-comparisons.ts";
import { day, noRows, thirdQuarter } from "./golden-quarters.ts";
import { headlineOf, notesOf, sectionOf } from "./read.ts";

/** Quarters from `first` on with the given rates, as percent. */
function quartersOf(first: string, key: "nrr" | "logoChurn", percents: readonly (number | null)[]) {
  return percents.map((percent, at) => {
    const period = { from: addMonths(day(first), 3 * at), to: addMonths(day(first), 3 * (at + 1)) };
    const rate: Defined<Fraction> = percent === null ? { undefined: "empty_start" } : fraction(BigInt(percent), 100n);
    const metrics: PeriodMetrics = { ...thirdQuarter, period, [key]: rate };
    return { period, metrics, rows: noRows };
  });
}

test("the latest step is said against the one before, and the year up to its end", () => {
  expect(headlineOf(answerMetricTrend(trend))).toEqual([
    "NRR fell from 107.5% in Q2 2026 to 97.5% in Q3 2026: -10.0 points.",
    "Over the trailing year, 1 Apr - 30 Jun 2026, NRR is 107.5%.",
  ]);
});

test("its button asks why of the step that is told, and not of the period taken when none is named", () => {
  const { actions } = answerMetricTrend(trend);
  expect(actions.find(({ kind }) => kind === "why")?.target).toBe("why from 2026-07-01 to 2026-09-30?");
});

test("every point is a fact with its period and its own receipt, drawn in order", () => {
  const answer = answerMetricTrend(trend);
  const [chart] = answer.sections;
  expect(chart).toMatchObject({ title: "NRR by quarter", kind: "chart", series: [{ name: "NRR" }] });
  expect(sectionOf(answer, "NRR by quarter")).toEqual([
    ["Q2 2026", "107.5%"],
    ["Q3 2026", "97.5%"],
  ]);
  const points = (chart?.facts ?? []).map((id) => answer.facts.find((fact) => fact.id === id));
  expect(points.map((fact) => fact?.period?.from)).toEqual(["2026-04-01", "2026-07-01"]);
  expect(points.map((fact) => answer.receipts[fact?.receipt ?? ""]?.inputs["MRR at the start"])).toEqual([
    "$400,000",
    "$430,000",
  ]);
});

describe("the best and the worst", () => {
  test("are named with their steps, of a rate that should be high", () => {
    const steps = quartersOf("2025-10-01", "nrr", [98, 104, 97, 101]);
    expect(headlineOf(answerMetricTrend({ ...trend, steps, trailing: null }))[1]).toBe(
      "Of 4 quarters it was best in Q1 2026 at 104.0% and worst in Q2 2026 at 97.0%.",
    );
  });
  test("are the other way around of a rate that should be low", () => {
    const steps = quartersOf("2025-10-01", "logoChurn", [5, 2, 9, 4]);
    expect(headlineOf(answerMetricTrend({ ...trend, metric: logoChurn, steps, trailing: null }))[1]).toBe(
      "Of 4 quarters it was best in Q1 2026 at 2.0% and worst in Q2 2026 at 9.0%.",
    );
  });
  test("of several at one level name the latest and count the others", () => {
    const steps = quartersOf("2025-07-01", "nrr", [104, 98, 104, 98, 98]);
    expect(headlineOf(answerMetricTrend({ ...trend, steps, trailing: null }))[1]).toBe(
      "Of 5 quarters it was best in Q1 2026 and 1 other quarter at 104.0% and worst in Q3 2026 and 2 other quarters at 98.0%.",
    );
  });
  test("are not made up where nothing moved", () => {
    const steps = quartersOf("2026-01-01", "nrr", [100, 100, 100]);
    expect(headlineOf(answerMetricTrend({ ...trend, steps, trailing: null }))).toEqual([
      "NRR stayed at 100.0% from Q2 2026 to Q3 2026.",
      "It was the same in all of 3 quarters.",
    ]);
  });
});

describe("what is not defined", () => {
  const absent = "no account was paying at the start of the period";

  test("before the book begins is said and not drawn", () => {
    const steps = quartersOf("2025-10-01", "nrr", [null, null, 104, 97]);
    const answer = answerMetricTrend({ ...trend, steps, trailing: null });
    expect(sectionOf(answer, "NRR by quarter")).toEqual([
      ["Q2 2026", "104.0%"],
      ["Q3 2026", "97.0%"],
    ]);
    expect(notesOf(answer).not_defined).toBe(`Not defined in Q4 2025, Q1 2026: ${absent}.`);
  });

  test("in between leaves a gap and is never a zero", () => {
    const steps = quartersOf("2026-01-01", "nrr", [104, null, 97]);
    const answer = answerMetricTrend({ ...trend, steps, trailing: null });
    expect(headlineOf(answer)).toEqual(["NRR was 97.0% in Q3 2026."]);
    const gap = answer.facts.find(({ label }) => label === "Q2 2026");
    expect(gap).toMatchObject({ value: null, display: "not defined" });
  });

  test("at the end is said first, with its reason", () => {
    const steps = quartersOf("2026-01-01", "nrr", [104, 97, null]);
    expect(headlineOf(answerMetricTrend({ ...trend, steps, trailing: null }))[0]).toBe(
      `NRR is not defined in Q3 2026: ${absent}.`,
    );
  });

  test("everywhere is no course at all", () => {
    const steps = quartersOf("2026-04-01", "nrr", [null, null]);
    const answer = answerMetricTrend({ ...trend, metric: nrr, steps, trailing: null });
    expect(headlineOf(answer)).toEqual([`NRR is not defined: ${absent}.`]);
  });
});
