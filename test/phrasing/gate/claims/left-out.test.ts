/** What a clause leaves out, its verb or its quantity, goes on as it was said before or as the facts have it alone. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";

const regions = {
  metric: "GRR",
  unit: "percent",
  regions: [
    { region: "North", value: 91, previous: 94.2 },
    { region: "South", value: 96.5, previous: 95.1 },
    { region: "West", value: 89.7, previous: 90.3 },
  ],
};
const rows = {
  title: "NRR by region",
  rows: [
    { region: "Iberia", nrr_pct: 101.2, prev_nrr_pct: 104 },
    { region: "Nordics", nrr_pct: 98.7, prev_nrr_pct: 97 },
  ],
};
const plans = {
  accounts: [
    { account: "Almond Yoga", plan: "Plus", logins: 60, previous_logins: 30 },
    { account: "Birch Yachts", plan: "Core", logins: 30, previous_logins: 60 },
  ],
};
const why = (facts: Readonly<Record<string, unknown>>, text: string) => unproved(readFacts(facts), text);

describe("borne out by the facts", () => {
  it.each([
    [regions, "GRR in North fell from 94.2% to 91.0%, in West from 90.3% to 89.7%."],
    [regions, "GRR in North fell from 94.2% to 91.0%, while in South it rose from 95.1% to 96.5%."],
    [plans, "Almond Yoga is on Plus, Birch Yachts on Core."],
    [plans, "Logins at Almond Yoga doubled from 30 to 60."],
    [plans, "Logins at Birch Yachts halved from 60 to 30."],
    [rows, "Iberia fell from 104% to 101.2%."],
    [rows, "The Nordics rose from 97% to 98.7%."],
  ])("%j: %s", (facts, text) => {
    expect(why(facts, text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    [
      "the verb left out is one of falling, and it rose",
      regions,
      "GRR in North fell from 94.2% to 91.0%, in South from 95.1% to 96.5%.",
    ],
    ["the ends are swapped", regions, "GRR in North fell from 94.2% to 91.0%, in West from 89.7% to 90.3%."],
    ["the ends are of another", regions, "GRR in North fell from 94.2% to 91.0%, in West from 94.2% to 91.0%."],
    ["it rose", regions, "GRR in North fell from 94.2% to 91.0%, while in South it fell from 95.1% to 96.5%."],
    ["the plans are swapped", plans, "Almond Yoga is on Core, Birch Yachts on Plus."],
    ["it is half and not twice", plans, "Logins at Almond Yoga halved from 30 to 60."],
    ["it is twice and not threefold", plans, "Logins at Almond Yoga tripled from 30 to 60."],
    ["it is another's", plans, "Logins at Birch Yachts doubled from 30 to 60."],
    ["it fell", rows, "Iberia rose from 104% to 101.2%."],
    ["it is another's", rows, "Iberia fell from 97% to 98.7%."],
  ])("%s", (_, facts, text) => {
    expect(why(facts, text)).not.toBeNull();
  });
});
