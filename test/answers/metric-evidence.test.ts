import { describe, expect, test } from "vitest";
import { leadingAccounts } from "../../src/answers/leading-accounts.ts";
import { answerMetricEvidence } from "../../src/answers/metric-evidence.ts";
import { logoChurn } from "../../src/answers/metrics/churn.ts";
import { nrr } from "../../src/answers/metrics/retention.ts";
import { evidenceInput, movements, names, quarters, stillPaying } from "./every-answer.ts";
import { context, dropAttribution, secondQuarter, thirdQuarter } from "./golden-quarters.ts";
import { headlineOf, notesOf, sectionOf, titlesOf } from "./read.ts";

describe("why? asked again", () => {
  const answer = answerMetricEvidence(evidenceInput);

  test("names the accounts that lead, and how many of them failed to pay or asked for help", () => {
    expect(headlineOf(answer)).toEqual([
      "Globex and Hooli led the move of NRR over 1 Jul - 30 Sep 2026.",
      "In the ninety days before, 1 of 2 accounts had failed invoices and 0 of 1 account had tickets.",
    ]);
  });

  test("lays open what was known of each when it moved, and leaves out what was not", () => {
    expect(sectionOf(answer, "Globex")).toEqual([
      ["what happened", "failed payment or renewal"],
      ["MRR before", "$4,300"],
      ["paying since", "14 Dec 2024"],
      ["ended on", "27 Jul 2026"],
      ["owner", "Jana Novak"],
      ["segment", "Enterprise"],
      ["region", "EMEA"],
      ["failed invoices, ninety days before", "2"],
      ["tickets, ninety days before", "0"],
    ]);
    expect(sectionOf(answer, "Hooli")).toEqual([
      ["what happened", "contracted"],
      ["MRR before", "$4,150"],
      ["MRR after", "$2,000"],
      ["failed invoices, ninety days before", "0"],
    ]);
  });

  test("stands beside the sum: it adds up to nothing, and opens to its rows", () => {
    expect(answer.parts).toEqual([]);
    expect(notesOf(answer).evidence).toBe("Evidence stands beside the sum; it is never a part of it.");
    expect(answer.receipts.r1).toMatchObject({
      inputs: { "MRR at the period's start": "$4,300", "MRR at the period's end": "$0", "counted up to": "2026-07-27" },
      rows: { table: "subscription", ids: ["s1"], total: 1 },
    });
    expect(answer.facts.filter(({ receipt }) => receipt === "r1").map(({ label }) => label)).toContain("ended on");
  });

  test("offers each account's health card and the rows its evidence was read from", () => {
    const targets = ["health of Globex", "r1", "health of Hooli", "r2", "ans-1"];
    expect(answer.actions.map(({ target }) => target)).toEqual(targets);
  });
});

test("without a feed nothing is said of it, and without a leader that is said", () => {
  const unknown = { ...stillPaying, failedInvoices: null };
  expect(headlineOf(answerMetricEvidence({ ...evidenceInput, accounts: [unknown] }))).toHaveLength(1);
  const nobody = answerMetricEvidence({ ...evidenceInput, accounts: [] });
  expect(headlineOf(nobody)).toEqual(["No single account led the move of NRR over 1 Jul - 30 Sep 2026."]);
  expect(titlesOf(nobody)).toEqual([]);
});

describe("the accounts that lead", () => {
  const asked = context({ intent: "metric_why", slots: {} });
  const why = {
    ...quarters,
    context: asked,
    metric: nrr,
    attribution: dropAttribution,
    groups: null,
    movements,
    names,
  };

  test("are NRR's leaders, in the period they moved in", () => {
    expect(leadingAccounts(why)).toEqual({ period: thirdQuarter.period, accountIds: ["a1", "a2", "a3"] });
    const quiet = dropAttribution.accounts.map((part) => ({ ...part, mrrDelta: 0n }));
    const attribution = { ...dropAttribution, accounts: quiet, change: { num: -3n, den: 40n } };
    expect(leadingAccounts({ ...why, attribution })).toEqual({ period: secondQuarter.period, accountIds: ["b1"] });
  });

  test("are the largest movements behind any other metric", () => {
    const churned = leadingAccounts({ ...why, metric: logoChurn, attribution: null });
    expect(churned).toEqual({ period: thirdQuarter.period, accountIds: ["a1", "a2", "a3"] });
  });
});
