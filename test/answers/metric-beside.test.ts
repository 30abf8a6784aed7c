import { describe, expect, test } from "vitest";
import { nothingBeside } from "../../src/answers/metric-beside.ts";
import { answerMetricValue } from "../../src/answers/metric-value.ts";
import { answerMetricWhy } from "../../src/answers/metric-why.ts";
import { crr, logoChurn } from "../../src/answers/metrics/churn.ts";
import { metrics } from "../../src/answers/metrics/metrics.ts";
import { grr, nrr } from "../../src/answers/metrics/retention.ts";
import { mrr } from "../../src/answers/metrics/value.ts";
import { factsById, fill } from "../../src/answers/sentence.ts";
import { beside, committedAccounts, history, rate } from "./beside.ts";
import { groups, movements, names, quarters } from "./every-answer.ts";
import { context, dropAttribution, thirdQuarter } from "./golden-quarters.ts";
import { headlineOf, notesOf, sectionOf, titlesOf } from "./read.ts";

const asked = context({ intent: "metric_value", slots: {} });
const value = { ...quarters, context: asked, metric: nrr };

describe("a figure among its own history", () => {
  test.each([
    [{ of: 8, fromBest: 7, fromWorst: 2, joint: false }, "the second worst of 8 quarters"],
    [{ of: 8, fromBest: 8, fromWorst: 1, joint: false }, "the worst of 8 quarters"],
    [{ of: 8, fromBest: 1, fromWorst: 8, joint: false }, "the best of 8 quarters"],
    [{ of: 5, fromBest: 2, fromWorst: 3, joint: true }, "the joint second best of 5 quarters"],
    [{ of: 8, fromBest: 5, fromWorst: 4, joint: false }, "the fourth worst of 8 quarters"],
    [{ of: 7, fromBest: 4, fromWorst: 4, joint: false }, "the fourth best of 7 quarters"],
    [{ of: 4, fromBest: 1, fromWorst: 1, joint: true }, "the same in all 4 quarters"],
  ])("%j is %s", (rank, words) => {
    const answer = answerMetricValue({ ...value, beside: { ...nothingBeside, history: history(rank) } });
    expect(headlineOf(answer).slice(0, 2)).toEqual([
      `NRR was 97.5% over 1 Jul - 30 Sep 2026, ${words}.`,
      "It fell from 107.5% in the period before, 1 Apr - 30 Jun 2026: -10.0 points.",
    ]);
  });

  test("has every compared figure in its receipt, under its own period", () => {
    const three = history({ of: 3, fromBest: 2, fromWorst: 2, joint: false });
    const answer = answerMetricValue({ ...value, beside: { ...nothingBeside, history: three } });
    const receipt = answer.facts.find(({ label }) => label === "rank in its own history")?.receipt ?? "";
    expect(answer.receipts[receipt]?.inputs).toEqual({
      "1 Jan - 31 Mar 2026": "101.0%",
      "1 Apr - 30 Jun 2026": "102.0%",
      "1 Jul - 30 Sep 2026": "103.0%",
    });
  });

  test("stands in a section of its own under a why, NRR's too", () => {
    const why = { ...quarters, context: asked, groups, movements, names, beside };
    const answers = [
      answerMetricWhy({ ...why, metric: nrr, attribution: dropAttribution }),
      answerMetricWhy({ ...why, metric: grr, attribution: null }),
    ];
    const told = answers.map((answer) => {
      const [sentence] = answer.sections.find(({ title }) => title === "Against its own history")?.sentences ?? [];
      return fill(sentence?.text ?? "", factsById(answer.facts));
    });
    expect(told).toEqual([
      "NRR over 1 Jul - 30 Sep 2026 was the second worst of 8 quarters.",
      "GRR over 1 Jul - 30 Sep 2026 was the second worst of 8 quarters.",
    ]);
  });

  test("of months and years is told as such, of other lengths as periods", () => {
    const rank = { of: 3, fromBest: 1, fromWorst: 3, joint: false };
    const over = (from: number, to: number) =>
      headlineOf(
        answerMetricValue({
          ...value,
          now: { ...thirdQuarter, period: { from, to } },
          beside: { ...nothingBeside, history: history(rank) },
        }),
      )[0];
    // Days since 1970: 31 days of January, a year, and January and February 1970.
    expect(over(0, 31)).toContain("the best of 3 months");
    expect(over(0, 365)).toContain("the best of 3 years");
    expect(over(0, 59)).toContain("the best of 3 periods");
  });
});

describe("the policy line", () => {
  test.each(metrics.map((metric) => [metric.label, metric] as const))("%s carries one, without digits", (_, metric) => {
    const { policy } = notesOf(answerMetricValue({ ...value, metric }));
    expect(policy).toMatch(/^How it counts: \P{N}+\.$/u);
  });

  test("says what NRR rests on, and where an account stands when a segment was named", () => {
    const base =
      "How it counts: only paid rows count, past due ones too, trials, free and paused ones not; " +
      "churn falls on the end of the paid period, not on the request for it; an account that had left before the start and comes back is not retained";
    expect(notesOf(answerMetricValue(value)).policy).toBe(`${base}.`);
    const cut = context({ intent: "metric_value", slots: { segment: "EMEA" } });
    expect(notesOf(answerMetricValue({ ...value, context: cut, segment: "EMEA" })).policy).toBe(
      `${base}; an account stands in the segment it had when the period began.`,
    );
  });
});

describe("the guide's benchmarks", () => {
  test("stand beside a trailing year", () => {
    expect(notesOf(answerMetricValue(value)).benchmark).toBe(
      "For the trailing year only, the guide's orientation: enterprise over 100.0% and mid-market over 110.0%.",
    );
    expect(notesOf(answerMetricValue({ ...value, metric: logoChurn })).benchmark).toBe(
      "For the trailing year only, the guide's orientation: enterprise 5.0% to 7.0%.",
    );
  });

  test("never beside a quarter alone", () => {
    expect(notesOf(answerMetricValue({ ...value, trailing: null }))).not.toHaveProperty("benchmark");
    const trailing = { ...thirdQuarter, nrr: { undefined: "empty_start" } } as const;
    expect(notesOf(answerMetricValue({ ...value, trailing }))).not.toHaveProperty("benchmark");
  });
});

describe("what is asked to end", () => {
  test("is listed beside churn with its days, the largest first, and adds up with all others", () => {
    const answer = answerMetricValue({ ...value, metric: logoChurn, beside });
    expect(sectionOf(answer, "Asked to end: committed churn")).toEqual([
      ["Quitter 1", "$700", "all it pays", "day not known"],
      ["Halver 2", "$600", "a part of it", "30 Nov 2026"],
      ["c3", "$500", "all it pays", "30 Nov 2026"],
      ["c4", "$400", "a part of it", "30 Nov 2026"],
      ["c5", "$300", "all it pays", "30 Nov 2026"],
      // 200 + 100
      ["All others", "$300", "2 accounts"],
    ]);
    expect(notesOf(answer).committed_churn).toBe("Asked to end by 30 Sep 2026 and still counted: $2,800 of MRR.");
  });

  test("is refused when its parts are not the whole", () => {
    const committed = { at: thirdQuarter.period.to, total: 280_001n, accounts: committedAccounts(7) };
    expect(() => answerMetricValue({ ...value, metric: mrr, beside: { ...beside, committed } })).toThrowError(
      expect.objectContaining({ code: "parts_do_not_add_up" }),
    );
  });

  test("is no section when nothing is", () => {
    const committed = { at: thirdQuarter.period.to, total: 0n, accounts: [] };
    const answer = answerMetricValue({ ...value, metric: mrr, beside: { ...beside, committed } });
    expect(titlesOf(answer)).not.toContain("Asked to end: committed churn");
  });
});

describe("what a figure rests on in this period", () => {
  test("names the accounts in grace at either snapshot", () => {
    expect(notesOf(answerMetricValue({ ...value, beside }))).toMatchObject({
      in_grace_at_start: "Counted at the start of the period while a late renewal is waited for, 1 account: Grace 1.",
      in_grace_at_end: "Counted at the end of the period while a late renewal is waited for, 1 account: Late Ltd.",
    });
  });

  test("names ten accounts and counts the others", () => {
    const atEnd = Array.from({ length: 12 }, (_, at) => ({ id: `g${at}`, name: `G${at}` }));
    const inGrace = { atStart: [], atEnd };
    expect(notesOf(answerMetricValue({ ...value, beside: { ...beside, inGrace } })).in_grace_at_end).toMatch(
      /12 accounts: G0, G1, G2, G3, G4, G5, G6, G7, G8, G9 and 2 more\.$/,
    );
  });

  test("says each exchange rate with its day, and opens it", () => {
    const answer = answerMetricValue({ ...value, beside });
    expect(notesOf(answer).rates).toBe(
      "One rate per currency for the whole answer: EUR at 1.0834 of 30 Sep 2026; JPY at 0.0067 of 30 Sep 2026.",
    );
    const receipt = answer.facts.find(({ label }) => label === "exchange rate, JPY")?.receipt ?? "";
    expect(answer.receipts[receipt]?.inputs).toEqual({ "USD for one JPY": "0.006700", day: "2026-09-30" });
  });

  test("counts the currencies beyond ten", () => {
    const rates = Array.from({ length: 12 }, (_, at) => rate(`C${String.fromCharCode(65 + at)}X`, 2n, 1n));
    expect(notesOf(answerMetricValue({ ...value, beside: { ...beside, rates } })).rates).toMatch(
      /; 2 currencies more\.$/,
    );
  });

  test("says by whom the guide's customer retention differs", () => {
    // 188 of 192 kept, and two that came back: 190 / 192 = 98.958 %.
    expect(notesOf(answerMetricValue({ ...value, metric: crr, beside })).came_back).toBe(
      "By the guide's (ending - new) / starting it would be 99.0%, for those that came back, 2 accounts: Returned 1 and Returned 2.",
    );
    expect(notesOf(answerMetricValue({ ...value, beside }))).not.toHaveProperty("came_back");
    expect(notesOf(answerMetricValue({ ...value, metric: crr, beside: nothingBeside }))).not.toHaveProperty(
      "came_back",
    );
  });
});
