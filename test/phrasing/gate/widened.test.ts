/** Right sentences in the words of the trade beside their harmful twins: each pair differs in what the facts do not say. */
import { describe, expect, test } from "vitest";
import { checkText } from "../../../src/phrasing/gate/check.ts";
import type { GateFacts } from "../../../src/phrasing/gate/verdict.ts";

const bands = { bands: { green: 86, yellow: 25, red: 9 }, accounts_scored: 120, as_of: "2026-11-21" };
const seats = { account: "Copper Canyon", seats: 50, seats_used: 49 };
const licences = { account: "Tessera Labs", licences: 40, licences_in_use: 9 };
const ends = {
  account: "Inverness Logistics",
  score: { from: 71, to: 52, change: -19 },
  from_day: "2026-11-14",
  to_day: "2026-11-21",
};
const empty = { account: "Pinewood Dental", nps: null, mrr: 1250, currency: "USD" };
const trend = {
  metric: "GRR",
  unit: "percent",
  points: [
    { quarter: "Q2 2026", value: 94 },
    { quarter: "Q3 2026", value: 92.5 },
  ],
};
const peers = { account: "May Logistics", license_utilization_pct: 32, peer_median_pct: 55 };
const contract = { account: "Pacific Tiles", contract_start: "2024-03-01", contract_end: "2027-02-28" };
const trial = { account: "Gorse Hotels", renewal_in_days: 40, trial_days_left: 9 };

const pairs: readonly (readonly [facts: GateFacts, right: string, wrong: string])[] = [
  [bands, "86 accounts are green.", "86 accounts are red."],
  [seats, "Copper Canyon uses 49 of its 50 seats.", "Copper Canyon uses 50 of its 49 seats."],
  [licences, "9 of 40 licences are in use at Tessera Labs.", "40 of 9 licences are in use at Tessera Labs."],
  [
    ends,
    "Inverness Logistics fell from 71 to 52 between 14 and 21 November 2026.",
    "Inverness Logistics fell from 71 to 52 between 14 and 20 November 2026.",
  ],
  [empty, "There is no NPS for Pinewood Dental.", "There is no MRR for Pinewood Dental."],
  [trend, "GRR fell from 94.0% in Q2 2026 to 92.5% in Q3.", "GRR rose from 92.5% in Q3 2026 to 94.0% in Q2."],
  [
    peers,
    "Licence utilization at May Logistics is 32%, below the peer median of 55%.",
    "Licence utilization at May Logistics is 32%, above the peer median of 55%.",
  ],
  [
    contract,
    "The contract with Pacific Tiles ends on 28 February 2027.",
    "The contract with Pacific Tiles ends on 1 March 2024.",
  ],
  [trial, "Gorse Hotels renews in 40 days.", "Gorse Hotels renews in 9 days."],
];

describe.each(pairs)("of %j", (facts, right, wrong) => {
  test(`accepts "${right}"`, () => {
    expect(checkText(facts, right)).toEqual({ ok: true, reasons: [] });
  });

  test(`refuses "${wrong}"`, () => {
    expect(checkText(facts, wrong).ok).toBe(false);
  });
});
