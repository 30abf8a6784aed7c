import { describe, expect, test } from "vitest";
import { answerMetricValue } from "../../src/answers/metric-value.ts";
import { metrics } from "../../src/answers/metrics/metrics.ts";
import { nrr } from "../../src/answers/metrics/retention.ts";
import { ltv, mrr } from "../../src/answers/metrics/value.ts";
import { fraction } from "../../src/core/fraction.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { quarters } from "./every-answer.ts";
import { context, secondQuarter, thirdQuarter } from "./golden-quarters.ts";
import { headlineOf, notesOf, sectionOf } from "./read.ts";

const asked = context({ intent: "metric_value", slots: { metric: "nrr" } });

describe("the guide's quarter shows the guide's figures (definitions.md §2)", () => {
  const shown: Readonly<Record<string, string>> = {
    nrr: "107.5%",
    grr: "92.5%",
    logo_churn: "4.0%",
    crr: "96.0%",
    revenue_churn: "7.5%",
    ltv: "$105,000",
    net_revenue_churn: "-7.5%",
    // 1 - (1 - 0.04)^4 = 1 - 0.84934656
    annualised_churn: "15.1%",
    ltv_cac: "not defined",
    // 60,000 / (20,000 + 10,000)
    quick_ratio: "2.0x",
    arr: "$5,160,000",
    // 430,000 / 192 = 2,239.583...
    arpa: "$2,239.58",
    mrr: "$430,000",
    new_mrr: "$0",
    expansion_mrr: "$60,000",
    contraction_mrr: "-$20,000",
    reactivation_mrr: "$0",
  };
  test.each(metrics.map((metric) => [metric.name, metric] as const))("%s", (name, metric) => {
    const answer = answerMetricValue({ ...quarters, context: asked, metric, now: secondQuarter, before: null });
    expect(sectionOf(answer, metric.label)[0]).toEqual([metric.label, shown[name]]);
  });
});

test("a value is said with its unit and period, against the period before and beside the trailing year", () => {
  const answer = answerMetricValue({ ...quarters, context: asked, metric: nrr });
  expect(headlineOf(answer)).toEqual([
    "NRR was 97.5% over 1 Jul - 30 Sep 2026.",
    "It fell from 107.5% in the period before, 1 Apr - 30 Jun 2026: -10.0 points.",
    "Over the trailing year, 1 Apr - 30 Jun 2026, NRR is 107.5%.",
  ]);
  expect(answer.read_as).toBe("NRR, 1 Jul - 30 Sep 2026 against 1 Apr - 30 Jun 2026");
});

test("rounded sides that do not differ by the rounded change are explained", () => {
  // 97.54 -> 97.5; 107.46 -> 107.5; change -9.92 -> -9.9, but 97.5 - 107.5 = -10.0.
  const [now, before] = [
    { ...thirdQuarter, nrr: fraction(9_754n, 10_000n) },
    { ...secondQuarter, nrr: fraction(10_746n, 10_000n) },
  ];
  const answer = answerMetricValue({ ...quarters, context: asked, metric: nrr, now, before });
  expect(headlineOf(answer)[1]).toContain("It fell from 107.5% in the period before, 1 Apr - 30 Jun 2026: -9.9 points");
  expect(notesOf(answer).rounding).toBe(
    "Both rates and their difference are rounded one by one; the difference itself is exact.",
  );
  expect(notesOf(answerMetricValue({ ...quarters, context: asked, metric: nrr })).rounding).toBeUndefined();
});

test("a period that is not over says that the one before it is longer", () => {
  const { from } = thirdQuarter.period;
  const soFar = { ...thirdQuarter, period: { from, to: from + 21 } };
  const told = notesOf(answerMetricValue({ ...quarters, context: asked, metric: nrr, now: soFar }));
  expect(told.shorter).toBe("The period before is a longer one: less has had time to move in this one.");
  expect(notesOf(answerMetricValue({ ...quarters, context: asked, metric: nrr })).shorter).toBeUndefined();
  // What is paid on a day is no shorter for it.
  expect(notesOf(answerMetricValue({ ...quarters, context: asked, metric: mrr, now: soFar })).shorter).toBeUndefined();
});

test("LTV says the margin it is at, or that there is none", () => {
  const at = (grossMargin: typeof defaultSettings.grossMargin) => {
    const settings = { ...defaultSettings, grossMargin };
    const answer = answerMetricValue({ ...quarters, context: { ...asked, settings }, metric: ltv });
    return notesOf(answer).margin;
  };
  expect(at(fraction(7n, 10n))).toBe("At a gross margin of 70.0% (a setting).");
  expect(at(null)).toBe("No gross margin is set: this is revenue, not margin.");
});

test("the movements lead from the start to the end", () => {
  const answer = answerMetricValue({ ...quarters, context: asked, metric: nrr });
  expect(sectionOf(answer, "How the MRR moved")).toEqual([
    ["At the start", "$430,000", "192 accounts"],
    ["New", "+$10,750", "2 accounts"],
    ["Came back", "$0", "0 accounts"],
    ["Expansion", "+$4,300", "1 account"],
    ["Contraction", "-$2,150", "1 account"],
    ["Churn", "-$12,900", "4 accounts"],
    ["At the end", "$430,000", "190 accounts"],
  ]);
});

test("movements that do not lead to the end are refused, not shown", () => {
  const broken = { ...thirdQuarter, endMrr: 43_000_001n };
  expect(() => answerMetricValue({ ...quarters, context: asked, metric: nrr, now: broken })).toThrowError(
    expect.objectContaining({ code: "parts_do_not_add_up" }),
  );
});

test("a cut names its segment in the sentence, in how it was read and as the figure's subject", () => {
  const answer = answerMetricValue({ ...quarters, context: asked, metric: nrr, segment: "EMEA 2" });
  expect(headlineOf(answer)[0]).toBe("NRR in EMEA 2 was 97.5% over 1 Jul - 30 Sep 2026.");
  expect(answer.read_as).toContain("NRR, EMEA 2, 1 Jul");
  expect(answer.facts.find(({ label }) => label === "NRR")?.subject).toEqual({
    type: "segment",
    id: "EMEA 2",
    name: "EMEA 2",
  });
});

test("an undefined figure is said in words, with its reason, and never as zero", () => {
  const answer = answerMetricValue({ ...quarters, context: asked, metric: ltv });
  expect(headlineOf(answer)[0]).toBe(
    "LTV is not defined over 1 Jul - 30 Sep 2026: the period is not a whole number of months.",
  );
  const fact = answer.facts.find(({ label }) => label === "LTV");
  expect(fact).toMatchObject({
    value: null,
    display: "not defined",
    note: "the period is not a whole number of months",
  });
});

test("a missing exchange rate names the accounts it is missing for", () => {
  const now = { ...thirdQuarter, nrr: { undefined: "no_fx_rate", detail: ["acct-7", "{f99}"] } } as const;
  const answer = answerMetricValue({ ...quarters, context: asked, metric: nrr, now, trailing: now });
  expect(headlineOf(answer)[0]).toBe(
    "NRR is not defined over 1 Jul - 30 Sep 2026: an exchange rate is missing (acct-7, {f99}).",
  );
  expect(notesOf(answer).not_defined).toContain("an exchange rate is missing (acct-7");
});

test("ten accounts without a rate are named, the others counted", () => {
  const detail = Array.from({ length: 12 }, (_, at) => `n${at}`);
  const now = { ...thirdQuarter, nrr: { undefined: "no_fx_rate", detail } } as const;
  expect(headlineOf(answerMetricValue({ ...quarters, context: asked, metric: nrr, now }))[0]).toMatch(
    /\(n0, n1, n2, n3, n4, n5, n6, n7, n8, n9 and 2 more\)\.$/,
  );
});

test("the receipt holds formula, inputs, the first fifty rows and the count of all", () => {
  const ids = Array.from({ length: 60 }, (_, index) => `s${index + 1}`);
  const answer = answerMetricValue({ ...quarters, context: asked, metric: nrr, rows: { table: "subscription", ids } });
  const target = answer.actions.find(({ kind }) => kind === "receipt")?.target ?? "";
  expect(answer.receipts[target]).toEqual({
    formula: "(start + expansion - contraction - churn) / start",
    inputs: { "MRR at the start": "$430,000", expansion: "$4,300", contraction: "-$2,150", churn: "-$12,900" },
    rows: { table: "subscription", ids: ids.slice(0, 50), total: 60 },
    as_of: "2026-11-21",
    definition: "Net revenue retention: what the accounts that paid at the start pay at the end, over what they paid.",
  });
});

test("the LTV receipt says which margin and how many months it rests on", () => {
  const settings = { ...defaultSettings, grossMargin: fraction(7n, 10n) };
  const answer = answerMetricValue({
    ...quarters,
    context: { ...asked, settings },
    metric: ltv,
    now: secondQuarter,
    before: null,
  });
  expect(answer.receipts.r1?.inputs).toEqual({
    "ARPA at the start": "$2,000",
    "whole months": "3",
    "gross margin": "70.0%",
    "logo churn": "4.0%",
  });
});

test("the grace for late renewals and the defaults used are said", () => {
  const settings = { ...defaultSettings, renewalGraceDays: 5 };
  const defaults = ["the last complete quarter, as no period was named"];
  const answer = answerMetricValue({ ...quarters, context: { ...asked, settings, defaults }, metric: nrr });
  expect(notesOf(answer).grace).toBe("A late renewal counts as paid for 5 days (a setting).");
  expect(answer.read_as).toMatch(/\(read as: the last complete quarter, as no period was named\)$/);
});

test("a figure knows the one it is compared with, its metric, its period and its polarity", () => {
  const answer = answerMetricValue({ ...quarters, context: asked, metric: nrr });
  const before = answer.facts.find(({ label }) => label === "NRR, the period before");
  expect(answer.facts.find(({ label }) => label === "NRR")).toMatchObject({
    kind: "rate",
    value: { num: 39, den: 40 },
    metric: "nrr",
    period: { from: "2026-07-01", to: "2026-09-30" },
    polarity: "up_good",
    previous: before?.id,
  });
});

test("a figure of an instant is said with its day, and its change with a sign", () => {
  const now = {
    ...thirdQuarter,
    endMrr: 44_535_625n,
    movements: { ...thirdQuarter.movements, new: 2_610_625n },
  };
  const answer = answerMetricValue({ ...quarters, context: asked, metric: mrr, now });
  expect(headlineOf(answer)).toEqual([
    "MRR stood at $445,356.25 on 30 Sep 2026.",
    "It rose from $430,000 on 30 Jun 2026: +$15,356.25.",
  ]);
  expect(sectionOf(answer, "MRR")).toEqual([
    ["MRR", "$445,356.25"],
    ["MRR, the period before", "$430,000"],
    ["change", "+$15,356.25"],
  ]);
});

test("the remark on a metric says its timing and its definition in one line", () => {
  expect(notesOf(answerMetricValue({ ...quarters, context: asked, metric: nrr })).definition).toBe(
    "Lagging figure. Net revenue retention: what the accounts that paid at the start pay at the end, over what they paid.",
  );
});
