/** Times that slow down, days that run, windows ahead and behind: each only as the facts have it. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";

const support = {
  account: "Larkspur",
  first_response_hours: { value: 11.5, previous: 6 },
  escalations: 9,
  previous_escalations: 5,
};
const contract = {
  account: "Evergreen",
  contract: { started_on: "2024-02-01", ends_on: "2027-01-31", auto_renews: true },
  last_qbr_on: "2026-09-08",
  next_qbr_on: "2026-12-10",
  notice_given_on: "2026-10-02",
  as_of: "2026-11-20",
};
const usage = { account: "Jasmine", usage_change_pct: -31, usage_change_window_days: 28 };
const renewals = {
  as_of: "2026-11-20",
  renewals: {
    window_days: 60,
    accounts: [
      { account: "Ashdown", renews_on: "2026-12-01" },
      { account: "Cobalt", renews_on: "2026-12-18" },
    ],
  },
};
const team = {
  members: [
    { csm: "Vic Stone", accounts: 22 },
    { csm: "Wanda Lee", accounts: 18 },
  ],
};
const changes = { metric: "MRR", currency: "EUR", from: 412_000, to: 418_600, net_change: 6600 };
const why = (facts: Readonly<Record<string, unknown>>, text: string) => unproved(readFacts(facts), text);

describe("borne out by the facts", () => {
  it.each([
    [support, "First response at Larkspur slowed from 6 to 11.5 hours."],
    [contract, "The contract of Evergreen runs until 31 January 2027."],
    [contract, "The contract of Evergreen runs until 31 January 2027 and renews by itself."],
    [contract, "The last QBR with Evergreen was on 8 September 2026; the next one is on 10 December 2026."],
    [contract, "Evergreen gave notice on 2 October 2026."],
    [usage, "Usage at Jasmine fell by 31% in 28 days."],
    [renewals, "Two accounts renew in the next 60 days."],
    [team, "Wanda Lee looks after 18 accounts."],
    [changes, "MRR grew by €6,600, from €412,000 to €418,600."],
    [{ account: "Kelso", score: 50, last_week_score: 58 }, "Kelso fell from 58 to 50."],
    [{ account: "Poppy", score: 68, target_score: 75 }, "Poppy scores 68 against a target of 75."],
    [{ account: "Pelican", csat: { average: 4.4, responses: 12 } }, "CSAT at Pelican averages 4.4."],
  ])("%j: %s", (facts, text) => {
    expect(why(facts, text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    [support, "First response at Larkspur sped up from 6 to 11.5 hours."],
    [support, "Escalations at Larkspur slowed from 5 to 9."],
    [contract, "The contract of Evergreen runs until 31 March 2027."],
    [contract, "The contract of Evergreen runs until 1 February 2024."],
    [contract, "The next QBR with Evergreen is on 8 September 2026."],
    [contract, "The last QBR with Evergreen was on 8 September 2026; the next one is on 2 October 2026."],
    [contract, "Evergreen gave notice on 8 September 2026."],
    [usage, "Usage at Jasmine fell by 31% in 7 days."],
    [renewals, "Two accounts renew in the next 30 days."],
    [renewals, "Two accounts renewed in the last 60 days."],
    [team, "Wanda Lee looks after 22 accounts."],
    [changes, "MRR fell by €6,600."],
    [{ account: "Kelso", score: 50, last_week_score: 58 }, "Kelso rose from 50 to 58."],
    [{ account: "Poppy", score: 68, target_score: 75 }, "Poppy scores 68, above the target of 75."],
    [{ account: "Pelican", csat: { average: 4.4, responses: 12 } }, "CSAT at Pelican is 4.4%."],
    [{ account: "Pelican", csat: { average: 4.4, responses: 12 } }, "CSAT at Pelican averages 12."],
  ])("%j: %s", (facts, text) => {
    expect(why(facts, text)).not.toBeNull();
  });
});
