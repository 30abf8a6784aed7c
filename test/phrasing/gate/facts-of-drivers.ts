/** Facts as another program might send them: a change, three drivers with their reasons, and the people of an account. */
import type { GateFacts } from "../../../src/phrasing/gate/verdict.ts";

export const drop: GateFacts = {
  metric: "nrr",
  nrr_pct: 98.3,
  previous_pct: 107.5,
  change_pp: -9.2,
  currency: "USD",
  period: "Q3 2026",
  previous_period: "Q2 2026",
  drivers: [
    { account: "Acme Robotics", delta_mrr: -12000, reason: "champion_left" },
    { account: "Globex", delta_mrr: -8000, reason: "failed_payment" },
    { account: "Q2 Solutions", delta_mrr: 3000, reason: "seats_added" },
  ],
};

export const account: GateFacts = {
  account: "Acme Robotics",
  score: 45,
  previous_score: 72,
  band: "yellow",
  mrr: 4800,
  currency: "USD",
  renewal: "2027-01-12",
  as_of: "2026-11-21",
  owner: "Kim Larsen",
  contacts: [{ name: "Dana Smith", role: "champion" }],
};
