/** What is put beside a name, verbs left out, what is at stake and counts of what there was at the start. */
import { describe, expect, test } from "vitest";
import { checkText } from "../../../../src/phrasing/gate/check.ts";

const two = {
  a: { account: "Vega Optics", mrr: 7400, score: 81, band: "green" },
  b: { account: "Rigel Foods", mrr: 3900, score: 38, band: "red" },
  currency: "USD",
};
const churn = { period: "Q3 2026", start_accounts: 200, churned_accounts: 8, logo_churn_pct: 4 };
const risk = { as_of: "2026-11-21", accounts_scored: 120, at_risk_count: 5, mrr_at_stake: 21350, currency: "USD" };
const counts = {
  currency: "USD",
  movements_cents: { new: 2500000, reactivation: 500000, churn: -1000000 },
  movement_counts: { new: 9, reactivation: 1, churn: 8 },
};
const failed = { metric: "involuntary churn", unit: "percent", value: 1.2, period: "Q3 2026", failed_payments: 4 };
const held = { account: "Vinterhav", score: 70, band: "healthy", as_of: "2026-10-15", csm_owner: "Ines Caldeira" };
const leaving = { account: "Marlow Print", leaves_on: "2027-01-31", cancel_requested_on: "2026-11-03" };
const drivers = {
  nrr: { value_pct: 98.3, previous_pct: 107.5 },
  drivers: [
    { account: "Solvang Shipping", delta_pp: -1.1 },
    { account: "Delacroix Textiles", delta_pp: -1 },
  ],
};
const stayed = {
  metric: "ARPA",
  value: 2130,
  previous: 2130,
  currency: "USD",
  period: "October 2026",
  previous_period: "September 2026",
};

describe("asides and what is left out", () => {
  test.each([
    [two, "Rigel Foods, with $3,900 of MRR, is red."],
    [two, "Vega Optics is green at 81, Rigel Foods red at 38."],
    [churn, "8 of 200 accounts churned."],
    [risk, "Five accounts are at risk, with $21,350 of MRR at stake."],
    [risk, "Of 120 scored accounts, 5 are at risk as of 21 November 2026."],
    [counts, "Eight accounts churned."],
    [failed, "Four payments failed in Q3 2026."],
    [held, "Vinterhav was in the healthy band on 15 October 2026, with a score of 70."],
    [held, "Ines Caldeira is the CSM."],
    [leaving, "Marlow Print leaves on 31 January 2027."],
    [stayed, "ARPA stayed at $2,130, the same as in September."],
  ])("is shown: %#, %s", (facts, text) => expect(checkText(facts, text).ok).toBe(true));

  test.each([
    [two, "Rigel Foods, with $7,400 of MRR, is red."],
    [two, "Rigel Foods, with $3,900 of MRR, is green."],
    [two, "Vega Optics is green at 81, Rigel Foods green at 38."],
    [churn, "8 of 220 accounts churned."],
    [churn, "9 of 200 accounts churned."],
    [risk, "Five accounts are red, with $21,350 of MRR at stake."],
    [risk, "Of 120 scored accounts, 5 are at risk as of 20 November 2026."],
    [counts, "Nine accounts churned."],
    [failed, "Five payments failed in Q3 2026."],
    [failed, "Four payments failed in Q2 2026."],
    [held, "Vinterhav was in the healthy band on 16 October 2026."],
    [held, "Ines Caldeira is the champion."],
    [leaving, "Marlow Print leaves on 3 November 2026."],
    [stayed, "ARPA stayed at $2,130, the same as in August."],
    [drivers, "Only two accounts lost MRR."],
    [drivers, "All two accounts expanded."],
  ])("is refused: %#, %s", (facts, text) => expect(checkText(facts, text).ok).toBe(false));
});
