/** A level, where it was and how far it moved: of the quantity that is meant, in its unit and its direction. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";

const birchwood = {
  account: "Birchwood Labs",
  as_of: "2026-11-20",
  score: 38,
  previous_score: 57,
  mrr: 8200,
  pilot_mrr: 900,
  currency: "USD",
  open_tickets: 7,
  previous_open_tickets: 4,
  nps: -12,
  quarterly_logins: 1200,
};
const grr = {
  metric: "grr",
  value: 92.5,
  previous: 94,
  change_pp: -1.5,
  unit: "percent",
  period: "Q3 2026",
  previous_period: "Q2 2026",
};

describe("borne out by the facts", () => {
  it.each([
    "Birchwood Labs dropped from 57 to 38.",
    "The health score of Birchwood Labs is 38, down from 57.",
    "Open tickets rose from 4 to 7.",
    "Birchwood Labs pays $8,200 a month.",
    "Its MRR is $8,200.",
    "NPS is -12.",
  ])("%s", (text) => {
    expect(unproved(readFacts(birchwood), text)).toBeNull();
  });
  it.each(["GRR fell by 1.5 points to 92.5% in Q3 2026.", "GRR worsened from 94.0% in Q2 2026 to 92.5%."])(
    "%s",
    (text) => {
      expect(unproved(readFacts(grr), text)).toBeNull();
    },
  );
});

describe("not borne out", () => {
  it.each([
    "Birchwood Labs rose from 38 to 57.",
    "Birchwood Labs dropped from 58 to 38.",
    "The health score of Birchwood Labs is 57.",
    "Open tickets improved from 4 to 7.",
    "Open tickets fell from 7 to 4.",
    "Birchwood Labs pays $8,200 a year.",
    "Its MRR is €8,200.",
    "Its MRR is $900.",
    "Its MRR is $8,201.",
    "Its score is 38%.",
    "NPS is 12.",
    "Open tickets are 38.",
    "Birchwood Labs lost 19 points.",
  ])("%s", (text) => {
    expect(unproved(readFacts(birchwood), text)).not.toBeNull();
  });
  it.each([
    "GRR fell by 1.5% to 92.5% in Q3 2026.",
    "GRR fell by 1.5 points to 92.5% in Q2 2026.",
    "GRR improved from 94.0% to 92.5%.",
    "NRR fell by 1.5 points to 92.5%.",
  ])("%s", (text) => {
    expect(unproved(readFacts(grr), text)).not.toBeNull();
  });
});
