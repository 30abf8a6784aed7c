/** Peaks and lows of a series, moves between its points and stretches of days without a date. */
import { describe, expect, test } from "vitest";
import { checkText } from "../../../../src/phrasing/gate/check.ts";

const trend = {
  metric: "GRR",
  unit: "percent",
  points: [
    { quarter: "Q4 2025", value: 91 },
    { quarter: "Q1 2026", value: 92.2 },
    { quarter: "Q2 2026", value: 94 },
    { quarter: "Q3 2026", value: 92.5 },
  ],
};
const bridge = {
  mrr: { from: 458500, to: 483000, delta_mrr: 24500 },
  currency: "USD",
  period: { from: "2026-07-01", to: "2026-09-30" },
};
const drop = {
  account: "Inverness Logistics",
  score: { from: 71, to: 52, change: -19 },
  from_day: "2026-11-14",
  to_day: "2026-11-21",
};

describe("a series and its days", () => {
  test.each([
    [trend, "GRR peaked at 94.0% in Q2 2026."],
    [trend, "GRR peaked in Q2 2026, at 94.0%."],
    [trend, "The lowest GRR was 91.0%, in Q4 2025."],
    [trend, "GRR fell from 94.0% in Q2 2026 to 92.5% in Q3."],
    [bridge, "MRR climbed $24,500 to $483,000 over the quarter."],
    [drop, "The score of Inverness Logistics dropped 19 points in the week to 21 November 2026."],
    [drop, "Inverness Logistics lost 19 points in a week, from 71 to 52."],
  ])("is shown: %#, %s", (facts, text) => expect(checkText(facts, text).ok).toBe(true));

  test.each([
    [trend, "GRR peaked at 92.5% in Q3 2026."],
    [trend, "GRR peaked at 94.0% in Q3 2026."],
    [trend, "The lowest GRR was 92.2%, in Q1 2026."],
    [trend, "GRR bottomed out at 94.0% in Q2 2026."],
    [trend, "GRR fell from 94.0% in Q2 2026 to 92.5% in Q1."],
    [bridge, "MRR climbed $24,500 to $483,000 over the month."],
    [bridge, "MRR climbed $24,500 to $483,000 over the last quarter."],
    [drop, "The score of Inverness Logistics dropped 19 points in the week to 14 November 2026."],
    [drop, "Inverness Logistics lost 19 points in a month, from 71 to 52."],
  ])("is refused: %#, %s", (facts, text) => expect(checkText(facts, text).ok).toBe(false));
});
