/** One account with a score worked out by hand: 50 - 12.6 - 5.4 + 2.2 = 34.2, shown 34. */
import type { AccountHealthInput } from "../../src/answers/account-health.ts";
import { fraction } from "../../src/core/fraction.ts";
import type { Attention } from "../../src/core/health/attention.ts";
import { defaultHealthConfig } from "../../src/core/health/config.ts";
import type { Contribution, Score } from "../../src/core/health/score.ts";
import { context, day } from "./golden-quarters.ts";

export const acme = { id: "acme", name: "Acme Robotics" };

const fallingUsers: Contribution = {
  dimension: "usage",
  signal: "active_users",
  bp: -1260,
  subScore: 800,
  evidence: {
    text: "weekly active users are falling week by week",
    figures: [
      { label: "active users, last week", kind: "count", value: 12 },
      { label: "usual week", kind: "count", value: fraction(61n, 2n) },
      { label: "against the usual week", kind: "rate", value: fraction(24n, 61n) },
    ],
  },
};

const silence: Contribution = {
  dimension: "relationship",
  signal: "decision_maker_silence",
  bp: -540,
  subScore: 1000,
  evidence: {
    text: "the decision maker has been silent for a long time",
    figures: [
      { label: "last word from a decision maker", kind: "date", value: day("2026-07-14") },
      { label: "silent for", kind: "days", value: 130 },
    ],
  },
};

const paidInTime: Contribution = {
  dimension: "billing",
  signal: "failed_payments",
  bp: 220,
  subScore: 10_000,
  evidence: { text: "payments go through", figures: [{ label: "open", kind: "money", value: 0n }] },
};

export const acmeScore: Score = {
  accountId: "acme",
  day: day("2026-11-21"),
  configVersion: 1,
  score: 3420,
  band: "red",
  coverage: 5400,
  range: [2100, 5900],
  contributions: [fallingUsers, silence, paidInTime],
  caps: [],
  missing: ["nps", "csat"],
};

/** A week before: 50 - 6.6 - 4.2 + 2.2 = 41.4, shown 41. */
export const acmeScoreBefore: Score = {
  ...acmeScore,
  day: day("2026-11-14"),
  score: 4140,
  band: "yellow",
  contributions: [{ ...fallingUsers, bp: -660 }, { ...silence, bp: -420 }, paidInTime],
};

export const acmeChanges = [
  { dimension: "usage", signal: "active_users", beforeBp: -660, nowBp: -1260, changeBp: -600 },
  { dimension: "relationship", signal: "decision_maker_silence", beforeBp: -420, nowBp: -540, changeBp: -120 },
  { dimension: "billing", signal: "failed_payments", beforeBp: 220, nowBp: 220, changeBp: 0 },
] as const;

/** Rank 5,000 x 0.658 x 1 = 3,290. */
export const acmeAttention: Attention = {
  valueCents: 500_000n,
  annualCents: 6_000_000n,
  renewalDay: day("2027-01-10"),
  window: { endsOn: day("2026-12-11"), days: 20, basis: "renewal", noticeDays: 30 },
  cause: { contribution: fallingUsers, movedBp: -600, comparedTo: day("2026-11-14") },
  proposal: { id: "usage_review", text: "Review the usage with the account and agree on a success plan", owner: "csm" },
  atRisk: true,
  atRiskBecause: "red",
  rank: { value: fraction(329_000n), risk: fraction(329n, 500n), nearness: fraction(1n) },
};

export const acmeHealth: AccountHealthInput = {
  context: context({ intent: "account_health", slots: { account: "Acme Robotics" } }),
  account: acme,
  ownerName: "Jana Novak",
  score: acmeScore,
  history: [
    { day: day("2026-11-07"), score: 4950 },
    { day: day("2026-11-14"), score: 4140 },
    { day: day("2026-11-21"), score: 3420 },
  ],
  attention: acmeAttention,
  stopped: null,
  config: defaultHealthConfig,
  stoppedFeeds: [],
  didYouMean: [],
};
