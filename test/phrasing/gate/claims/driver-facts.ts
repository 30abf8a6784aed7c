/** Facts of drivers, reasons and movements of revenue that several files of claims are read beside. */
import type { GateFacts } from "../../../../src/phrasing/gate/verdict.ts";

export const score: GateFacts = {
  account: "Birchwood Labs",
  score: 38,
  previous_score: 57,
  band: "red",
  mrr: 8200,
  currency: "USD",
  open_tickets: 7,
  previous_open_tickets: 4,
  drivers: [
    { signal: "weekly_active_users", reason: "usage_decline", delta: -12 },
    { signal: "open_tickets", reason: "support_escalation", delta: -7 },
    { signal: "nps", reason: "survey_improved", delta: 2 },
  ],
  champion: "Tom Okafor",
  champion_left_on: "2026-11-02",
};

export const retention: GateFacts = {
  metric: "nrr",
  value: 101.8,
  previous: 105.3,
  change_pp: -3.5,
  unit: "percent",
  period: { from: "2026-07-01", to: "2026-09-30" },
  drivers: [
    { account: "Delmar Foods", delta_mrr: -14500, delta_pp: -3.1, reason: "churn", owner: "Ann Poe" },
    { account: "Kite Systems", delta_mrr: -6200, delta_pp: -1.2, reason: "contraction_price" },
    { account: "Orchid Media", delta_mrr: 3900, delta_pp: 0.8, reason: "expansion" },
  ],
  currency: "USD",
};

export const lost: GateFacts = {
  churned: [
    { account: "Quince Cafe", mrr: 640, reason: "price", left_on: "2026-10-03" },
    { account: "Raven Tours", mrr: 2750, reason: "price", left_on: "2026-10-09" },
    { account: "Thistle Law", mrr: 3900, reason: "missing_integration" },
  ],
  saved: [{ account: "Koi Pond", mrr: 900, reason: "discount" }],
  at_risk: [{ account: "Zed Logistics", mrr: 100, reason: "champion_left" }],
  currency: "GBP",
};

export const movements: GateFacts = {
  metric: "mrr",
  period: "2026-10",
  currency: "EUR",
  value: 612400,
  previous: 598900,
  movements: { new_mrr: 22800, expansion_mrr: 9100, contraction_mrr: -5600, churn_mrr: -12800 },
};

export const groups: GateFacts = {
  report: "churn_by_reason",
  period: "Q3 2026",
  currency: "EUR",
  churned_accounts: 12,
  churned_mrr: 18400,
  reasons: [
    { code: "price", accounts: 5, mrr: 6100 },
    { code: "missing_feature", accounts: 3, mrr: 7900 },
    { code: "went_out_of_business", accounts: 2, mrr: 1500 },
    { code: "unknown", accounts: 2, mrr: 2900 },
  ],
};
