/** Subtle lies beside facts: each sentence says something that the facts do not, and is refused. */
import { describe, expect, test } from "vitest";
import { checkText } from "../../../../src/phrasing/gate/check.ts";

interface Attack {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly wrong: readonly string[];
  /** The same facts said rightly: what refuses everything proves nothing. */
  readonly right: readonly string[];
}

const account: Attack = {
  facts: {
    account: "Acme",
    health_score: { now: 38, before: 57 },
    mrr: { now: 5000, before: 4000, currency: "USD" },
    seats: 45,
    nps: 0,
    open_tickets: null,
  },
  wrong: [
    "Acme rose.",
    "Acme improved.",
    "Acme has no NPS.",
    "NPS is not known.",
    "Acme has no open tickets.",
    "At 38, its health score is 250, now 300.",
    "Its MRR is $5,000. It fell from 57 to 38.",
    "Acme has 45 seats and 38.",
    "Acme's MRR is still $5,000.",
    "Acme still has a health score of 38.",
    "Acme has all 45 seats.",
    "The segment Acme fell from 57 to 38.",
    "Acme plan fell from 57 to 38.",
  ],
  right: ["Acme fell from 57 to 38.", "Acme has 45 seats.", "Its MRR rose from $4,000 to $5,000."],
};

const retention: Attack = {
  facts: {
    metric: "nrr",
    period: { from: "2026-07-01", to: "2026-09-30" },
    value: 98.3,
    previous: 107.5,
    delta_pp: -9.2,
    accounts: [
      { account: "Acme", seats: 45, health_score: 38, mrr_usd: 4000 },
      { account: "Beta", seats: 40, health_score: 52, mrr_usd: 3000 },
    ],
    segments: [
      { segment: "SMB", nrr: 91.2, nrr_before: 95.2 },
      { segment: "EMEA", nrr: 99.2, nrr_before: 90.2 },
    ],
  },
  wrong: [
    "NRR fell 9.2 points from Q3 2026.",
    "Beta has 40 seats and Acme 38.",
    "NRR in the SMB region fell to 91.2%.",
    "NRR is higher in EMEA than in SMB, which is at 99.2%.",
    "Acme scores lower than Beta, which is at 38.",
    "NRR rose in EMEA, where Acme has 45 seats.",
    "Seats are 45 at Acme and 52 at Beta.",
    "MRR by account is $4,000 at Acme.",
    "From 107.5%, NRR fell to 12%, now 15%.",
  ],
  right: ["NRR fell 9.2 points to 98.3% in Q3 2026.", "Beta has 40 seats and Acme 45."],
};

const book: Attack = {
  facts: {
    accounts: [
      { account: "Acme", band: "red", health_score: 38, mrr_usd: 4000 },
      { account: "Beta", band: "green", health_score: 52, mrr_usd: 3000 },
      { account: "Gamma", band: "green", health_score: 61, mrr_usd: 2000 },
    ],
  },
  wrong: [
    "Beta is green. One account is red: Acme. It scores 52.",
    "Beta is green. One account is red. It scores 52.",
    "Acme is red. Two accounts are green: Beta and Gamma. It pays $4,000 a month.",
    "Acme was red.",
  ],
  right: ["One account is red: Acme. It scores 38.", "Acme is red. Two accounts are green: Beta and Gamma."],
};

const words: Attack = {
  facts: {
    account: "Acme",
    previous_cause: "Onboarding was never finished",
    risk_if_ignored: "Acme will cancel in May",
    evidence: [{ text: "No login for 18 days" }],
    health_score: { now: 38, before: 57 },
    reason: "champion_left",
  },
  wrong: ["Onboarding was never finished.", "Acme will cancel in May.", "Acme fell because the sponsor left."],
  right: ["Acme fell because the champion left."],
};

describe("The gate refuses", () => {
  for (const { facts, wrong } of [account, retention, book, words])
    test.each(wrong)("%s", (sentence) => {
      expect(checkText(facts, sentence).ok).toBe(false);
    });
});

describe("beside which it takes", () => {
  for (const { facts, right } of [account, retention, book, words])
    test.each(right)("%s", (sentence) => {
      expect(checkText(facts, sentence)).toEqual({ ok: true, reasons: [] });
    });
});
