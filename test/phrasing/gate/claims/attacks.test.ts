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

const money: Attack = {
  facts: {
    period: "2026-10",
    currency: "EUR",
    opening_mrr: 120_000,
    closing_mrr: 117_300,
    movements: { new: 6000, expansion: 4200, contraction: -3100, churn: -9800 },
    nrr: { value: 92.8, previous: 96.1 },
    churned: [
      { account: "Delmar", mrr: 6500, reason: "price" },
      { account: "Fjord", mrr: 3300, reason: "product_gap" },
    ],
  },
  wrong: [
    "Churn fell by €9,800.",
    "New MRR rose by €6,000.",
    "Fjord pays €3,300 a month.",
    "Fjord has an MRR of €3,300.",
    "NRR fell to 92.8%: Delmar churned.",
    "NRR fell to 92.8% with Delmar churned.",
  ],
  right: ["Churn took €9,800.", "Delmar churned over price.", "NRR fell to 92.8%. Delmar churned."],
};

const parts: Attack = {
  facts: {
    account: "Cherry Lane",
    health_score: { now: 38, before: 57 },
    drivers: [
      { driver: "Usage", points: -12 },
      { driver: "Support", points: -9 },
    ],
    dimensions: [
      { name: "Product", score: 44 },
      { name: "Support", score: 80 },
    ],
    steps: [
      { step: "Book call", done_on: "2026-09-04" },
      { step: "Exec sync", due_on: "2026-10-15" },
    ],
    as_of: "2026-09-30",
  },
  wrong: [
    "For Book call the exec sync is due on 15 October 2026.",
    "Product is the weakest dimension of Support at 44.",
    "Usage (-9) pulled the score down by 12.",
    "Cherry Lane lost.",
    "Cherry Lane gained.",
  ],
  right: [
    "For Cherry Lane the exec sync is due on 15 October 2026.",
    "Product is the weakest dimension of Cherry Lane at 44.",
    "Usage (-12) pulled the score down.",
    "Cherry Lane fell from 57 to 38.",
  ],
};

const cut: Attack = {
  facts: {
    metric: "nrr",
    value: 101.8,
    previous: 105.3,
    top_drivers: [
      { account: "Delmar", delta_pp: -2.1, reason: "churn_price" },
      { account: "Orchid", delta_pp: 0.6, reason: "expansion_seats" },
    ],
    blocked: [{ task: "SSO setup", owner: "Pat Lee", days_blocked: 12 }],
    csat: 3.8,
  },
  wrong: ["Delmar's NRR fell by 2.1 points.", "Orchid is the smallest driver.", "Pat Lee is blocked.", "CSAT is 3.8%."],
  right: ["Delmar took 2.1 points off NRR.", "CSAT is 3.8."],
};

const portfolio: Attack = {
  facts: {
    owner: "Imani Castellanos",
    portfolio: { accounts: 14, mrr_eur: 61_200 },
    accounts: [
      { account: "Aldo", mrr_eur: 9200, health: 41 },
      { account: "Brio", mrr_eur: 7700, health: 55 },
      { account: "Cora", mrr_eur: 5100, health: 83 },
    ],
    components: [
      { component: "usage", score: 39, weight: 0.4 },
      { component: "sentiment", score: null, weight: 0.2 },
    ],
  },
  wrong: ["Imani Castellanos has 3 accounts.", "The smallest account is Cora.", "Sentiment is 0."],
  right: ["Cora has the lowest MRR of the three, €5,100."],
};

const people: Attack = {
  facts: {
    accounts: [
      { account: "Acme", owner: "Kim Larsen", mrr_usd: 4000, open_tickets: 5, health: { score: 38, previous: 57 } },
      { account: "Beta", owner: "Ira Cole", mrr_usd: 3000, open_tickets: 0, health: { score: 52, previous: 60 } },
    ],
  },
  wrong: [
    "Kim Larsen owns Acme and has five open tickets.",
    "Kim Larsen owns Acme and fell from 57 to 38.",
    "The owner of Acme, Kim Larsen, has five open tickets.",
    "Both accounts fell to 38.",
  ],
  right: ["Acme is owned by Kim Larsen and has five open tickets.", "Both accounts fell."],
};

const stretches: Attack = {
  facts: {
    org: "Holm Group",
    mrr_by_currency: { EUR: 120_500, GBP: 48_200 },
    total_mrr_eur: 193_840,
    accounts: [
      { account: "Jasmine", notice_window_days_left: 17, usage_change_pct: -31, usage_change_window_days: 28 },
    ],
    drivers: [
      { account: "Sable", movement: "expansion", delta_mrr_eur: 5400 },
      { account: "Fjord", movement: "churn", delta_mrr_eur: -1200 },
    ],
  },
  wrong: ["MRR stood at £48,200 in all.", "Usage at Jasmine fell by 31% in 17 days.", "Both accounts expanded."],
  right: ["MRR stood at €193,840 in all.", "Usage at Jasmine fell by 31% in 28 days."],
};

const reasons: Attack = {
  facts: {
    account: "Sundial",
    score: 29,
    reasons: [
      { code: "champion_left", points: -15 },
      { code: "low_adoption", points: -9 },
    ],
  },
  wrong: ["The departure of the champion is the biggest reason, at 29 points."],
  right: ["The departure of the champion is the biggest reason, at 15 points."],
};

describe("The gate refuses", () => {
  for (const { facts, wrong } of [
    account,
    retention,
    book,
    words,
    money,
    parts,
    cut,
    portfolio,
    people,
    stretches,
    reasons,
  ])
    test.each(wrong)("%s", (sentence) => {
      expect(checkText(facts, sentence).ok).toBe(false);
    });
});

describe("beside which it takes", () => {
  for (const { facts, right } of [
    account,
    retention,
    book,
    words,
    money,
    parts,
    cut,
    portfolio,
    people,
    stretches,
    reasons,
  ])
    test.each(right)("%s", (sentence) => {
      expect(checkText(facts, sentence)).toEqual({ ok: true, reasons: [] });
    });
});
