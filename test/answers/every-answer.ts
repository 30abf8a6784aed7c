/** At least one document of every kind, from the hand-made fixtures: what every rule is tested on. */

import type { AccountEvidence } from "../../src/answers/account-evidence.ts";
import { answerAccountHealth } from "../../src/answers/account-health.ts";
import { answerAccountWhy } from "../../src/answers/account-why.ts";
import type { Answer } from "../../src/answers/answer.ts";
import { answerAskingBack } from "../../src/answers/asking-back.ts";
import { answerAtRisk } from "../../src/answers/at-risk.ts";
import { answerCommittedChurn } from "../../src/answers/committed-churn.ts";
import { answerHelp } from "../../src/answers/help.ts";
import { answerMetricEvidence, type MetricEvidenceInput } from "../../src/answers/metric-evidence.ts";
import { answerMetricValue } from "../../src/answers/metric-value.ts";
import { answerMetricWhy } from "../../src/answers/metric-why.ts";
import { crr, logoChurn } from "../../src/answers/metrics/churn.ts";
import { metrics } from "../../src/answers/metrics/metrics.ts";
import { nrr } from "../../src/answers/metrics/retention.ts";
import { surveyMetrics } from "../../src/answers/metrics/survey-metrics.ts";
import { answerNotDefined } from "../../src/answers/not-defined.ts";
import { answerNotComputed, answerNotPermitted, answerNotUnderstood } from "../../src/answers/not-understood.ts";
import { answerSurveyScore } from "../../src/answers/survey-score.ts";
import { fraction } from "../../src/core/fraction.ts";
import { afterLoss } from "../../src/core/health/after-loss.ts";
import { defaultHealthConfig } from "../../src/core/health/config.ts";
import type { MixPart } from "../../src/core/revenue/mix-and-rates.ts";
import type { AccountMovement } from "../../src/core/revenue/results.ts";
import { actAnswers } from "./act-answers.ts";
import { beside, committedInput, nobodyCommitted } from "./beside.ts";
import { episodeAnswers } from "./episode-answers.ts";
import { everyComparison } from "./every-comparison.ts";
import { everyDigest } from "./every-digest.ts";
import { everythingSaid } from "./everything-said.ts";
import { acme, acmeAttention, acmeChanges, acmeHealth, acmeScore, acmeScoreBefore } from "./golden-account.ts";
import { context, day, dropAttribution, noRows, secondQuarter, thirdQuarter } from "./golden-quarters.ts";
import { noSurveys, surveys } from "./golden-surveys.ts";
import { supposedAnswers } from "./supposed-answers.ts";

/** thirdQuarter's movements, account by account. */
export const movements: readonly AccountMovement[] = [
  {
    accountId: "a1",
    startMrr: 430_000n,
    endMrr: 0n,
    startArr: 5_160_000n,
    endArr: 0n,
    kind: "churn",
    reason: "involuntary",
  },
  {
    accountId: "a2",
    startMrr: 387_000n,
    endMrr: 0n,
    startArr: 4_644_000n,
    endArr: 0n,
    kind: "churn",
    reason: "involuntary",
  },
  {
    accountId: "a3",
    startMrr: 344_000n,
    endMrr: 0n,
    startArr: 4_128_000n,
    endArr: 0n,
    kind: "churn",
    reason: "involuntary",
  },
  {
    accountId: "a4",
    startMrr: 129_000n,
    endMrr: 0n,
    startArr: 1_548_000n,
    endArr: 0n,
    kind: "churn",
    reason: "involuntary",
  },
  {
    accountId: "a5",
    startMrr: 100_000n,
    endMrr: 530_000n,
    startArr: 1_200_000n,
    endArr: 6_360_000n,
    kind: "expansion",
    reason: null,
  },
  {
    accountId: "a6",
    startMrr: 415_000n,
    endMrr: 200_000n,
    startArr: 4_980_000n,
    endArr: 2_400_000n,
    kind: "contraction",
    reason: null,
  },
  { accountId: "a7", startMrr: 0n, endMrr: 1_075_000n, startArr: 0n, endArr: 12_900_000n, kind: "new", reason: null },
  {
    accountId: "a8",
    startMrr: 50_000n,
    endMrr: 50_000n,
    startArr: 600_000n,
    endArr: 600_000n,
    kind: null,
    reason: null,
  },
];

const emea = new Map(
  dropAttribution.accounts.map(({ accountId }) => [accountId, accountId < "a5" ? "EMEA" : "AMER 2"]),
);
export const groups = { cut: "region", now: emea, before: emea } as const;

export const names = new Map(dropAttribution.accounts.map(({ accountId, name }) => [accountId, name]));

export const quarters = {
  now: thirdQuarter,
  before: secondQuarter,
  trailing: secondQuarter,
  rows: noRows,
  segment: null,
  mix: null,
  without: null,
  evidence: [],
};

const healthWhy = { ...acmeHealth, context: context({ intent: "account_why", slots: {} }), changes: acmeChanges };
const noScore = { ...acmeScore, score: { undefined: "too_little_data" }, band: null, coverage: 1200 } as const;
const unpaid = {
  ...acmeAttention,
  valueCents: 0n,
  annualCents: 0n,
  renewalDay: null,
  window: null,
  cause: null,
  proposal: null,
};
const lost = {
  stopped: { on: day("2026-07-27"), reason: "involuntary" },
  attention: afterLoss({ ...acmeAttention, valueCents: 0n, annualCents: 0n }, "involuntary"),
} as const;
const oneAtRisk = { account: acme, ownerName: null, score: acmeScore, attention: acmeAttention };

export const stillPaying: AccountEvidence = {
  account: { id: "a6", name: "Hooli" },
  movement: {
    accountId: "a6",
    startMrr: 415_000n,
    endMrr: 200_000n,
    startArr: 4_980_000n,
    endArr: 2_400_000n,
    kind: "contraction",
    reason: null,
  },
  payingSince: null,
  endedOn: null,
  ownerName: null,
  segment: null,
  region: null,
  countedUpTo: day("2026-10-01"),
  failedInvoices: 0,
  tickets: null,
  worstSeverity: null,
  usage: null,
  stated: null,
  rows: { table: "subscription", ids: [] },
};

const lostToPayment: AccountEvidence = {
  account: { id: "a1", name: "Globex" },
  movement: {
    accountId: "a1",
    startMrr: 430_000n,
    endMrr: 0n,
    startArr: 5_160_000n,
    endArr: 0n,
    kind: "churn",
    reason: "involuntary",
  },
  payingSince: day("2024-12-14"),
  endedOn: day("2026-07-27"),
  ownerName: "Jana Novak",
  segment: "Enterprise",
  region: "EMEA",
  countedUpTo: day("2026-07-27"),
  failedInvoices: 2,
  tickets: 0,
  worstSeverity: null,
  usage: null,
  stated: null,
  rows: { table: "subscription", ids: ["s1"] },
};

export const evidenceInput: MetricEvidenceInput = {
  ...quarters,
  context: context({ intent: "metric_why", slots: { metric: "nrr" } }),
  metric: nrr,
  period: thirdQuarter.period,
  accounts: [lostToPayment, stillPaying],
};

const noRate = { undefined: "no_fx_rate", detail: ["a1"] } as const;

const whyNrr = {
  ...quarters,
  context: context({ intent: "metric_why", slots: { metric: "nrr" } }),
  metric: nrr,
  attribution: dropAttribution,
  groups,
  movements,
  names,
};
const besideNrr = {
  without: { now: fraction(101n, 100n), before: fraction(43n, 40n) },
  evidence: [
    {
      ...lostToPayment,
      worstSeverity: "urgent",
      usage: { measure: "events", change: fraction(-5n, 8n) },
      stated: { reasonCode: "price 2", comment: null },
    },
    stillPaying,
  ],
} as const;

/** EMEA: mix +0.55 points, churn -3.65; AMER 2: expansion -12.3, contraction +5.4. Together -10 points. */
export const mix: readonly MixPart[] = [
  { group: "EMEA", part: "mix", value: fraction(55n, 10_000n) },
  { group: "EMEA", part: "expansion", value: fraction(0n) },
  { group: "EMEA", part: "contraction", value: fraction(0n) },
  { group: "EMEA", part: "churn", value: fraction(-365n, 10_000n) },
  { group: "AMER 2", part: "mix", value: fraction(0n) },
  { group: "AMER 2", part: "expansion", value: fraction(-123n, 1_000n) },
  { group: "AMER 2", part: "contraction", value: fraction(54n, 1_000n) },
  { group: "AMER 2", part: "churn", value: fraction(0n) },
];

export const everyAnswer: readonly (readonly [name: string, answer: Answer])[] = [
  ["the health card", answerAccountHealth(acmeHealth)],
  ["a health card without a score", answerAccountHealth({ ...acmeHealth, score: noScore, attention: unpaid })],
  ["the health card of a lost account", answerAccountHealth({ ...acmeHealth, ...lost })],
  ["the health card of an account that wrote", answerAccountHealth({ ...acmeHealth, said: everythingSaid })],
  [
    "why, of an account that wrote about everything",
    answerAccountWhy({ ...healthWhy, before: acmeScoreBefore, said: everythingSaid }),
  ],
  ["why an account was lost", answerAccountWhy({ ...healthWhy, ...lost, before: acmeScoreBefore })],
  ["what changed in a score", answerAccountWhy({ ...healthWhy, before: acmeScoreBefore })],
  ["what holds a score down", answerAccountWhy({ ...healthWhy, before: null, changes: [] })],
  ...metrics.map((metric) => {
    const asked = context({ intent: "metric_value", slots: { metric: metric.name } });
    return [`${metric.label}`, answerMetricValue({ ...quarters, context: asked, metric })] as const;
  }),
  ...metrics.map((metric) => {
    const asked = context({ intent: "metric_why", slots: { metric: metric.name, direction: "down" } });
    const attribution = metric.name === "nrr" ? dropAttribution : null;
    const input = { ...quarters, context: asked, metric, attribution, groups, movements, names };
    return [`why ${metric.label} moved`, answerMetricWhy(input)] as const;
  }),
  ...everyComparison,
  ...[crr, logoChurn].flatMap((metric) => {
    const asked = context({ intent: "metric_value", slots: { metric: metric.name, segment: "EMEA 2" } });
    const input = { ...quarters, context: asked, metric, beside, segment: "EMEA 2" };
    const attribution = null;
    return [
      [`${metric.label} with all that stands beside it`, answerMetricValue(input)],
      [
        `why ${metric.label} moved, with the same`,
        answerMetricWhy({ ...input, attribution, groups, movements, names }),
      ],
    ] as const;
  }),
  ["committed churn", answerCommittedChurn(committedInput)],
  ["committed churn of nobody", answerCommittedChurn(nobodyCommitted)],
  ["committed churn without a rate", answerCommittedChurn({ ...committedInput, committed: noRate })],
  ["why NRR moved, with all that stands beside it", answerMetricWhy({ ...whyNrr, ...besideNrr })],
  ["why NRR moved, by mix and rates", answerMetricWhy({ ...whyNrr, mix })],
  ...Object.values(surveyMetrics).map((metric) => {
    const asked = context({ intent: "metric_value", slots: { metric: metric.name } });
    return [metric.label, answerSurveyScore({ ...surveys, context: asked, metric })] as const;
  }),
  ["a survey nobody answered", answerSurveyScore(noSurveys)],
  ["the evidence on a move", answerMetricEvidence(evidenceInput)],
  ["who is at risk", atRisk([oneAtRisk])],
  ["nobody at risk", atRisk([])],
  ...everyDigest,
  ...actAnswers,
  ...episodeAnswers,
  ["help", answerHelp(context({ intent: "help", slots: {} }), "Acme Robotics")],
  ["asking back", askingBack(["Acme Foods", "Acme Robotics"])],
  ["no such name", askingBack([])],
  ["not understood", answerNotUnderstood(context({ intent: "out_of_scope", slots: {} }), [])],
  ["not computed", answerNotComputed(context({ intent: "metric_value", slots: {} }), "NPS")],
  [
    "not defined for want of a rate",
    answerNotDefined(context({ intent: "metric_value", slots: {} }), nrr, { undefined: "no_fx_rate", detail: ["a1"] }),
  ],
  ...supposedAnswers,
  ["not permitted", answerNotPermitted(context({ intent: "export", slots: {} }), "Ask an admin.")],
];

function atRisk(ranked: readonly (typeof oneAtRisk)[]): Answer {
  const stoppedFeeds = [{ feed: "usage", lastDay: day("2026-11-03"), days: 18 }] as const;
  const asked = context({ intent: "list_at_risk", slots: {} });
  return answerAtRisk({
    context: asked,
    ranked,
    looked: 40,
    unscored: 0,
    owner: null,
    stoppedFeeds,
    config: defaultHealthConfig,
  });
}

function askingBack(candidates: readonly string[]): Answer {
  const asked = context({ intent: "ambiguous", slots: { of: "account_health", candidates } });
  return answerAskingBack({
    context: asked,
    choices: candidates.map((name) => ({ name, question: `how is ${name}?` })),
  });
}
