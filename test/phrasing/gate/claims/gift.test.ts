/** What parts are said to give or take: whose part, of what, which way and how much. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";
import { movements, retention, score } from "./driver-facts.ts";

describe("borne out by the facts", () => {
  it.each([
    "Weekly active users took 12 points off the score and open tickets another 7.",
    "Usage decline took 12 points off.",
    "NPS added 2 points to the score of Birchwood Labs.",
    "WAU cost it 12 points, while NPS gave 2 back.",
    "Weekly active users (-12) and open tickets (-7) pulled the score down.",
  ])("%s", (text) => {
    expect(unproved(readFacts(score), text)).toBeNull();
  });
  it.each([
    "Delmar Foods cost $14,500 of MRR.",
    "Delmar Foods took $14,500 and Kite Systems $6,200.",
    "Delmar Foods cost NRR 3.1 points.",
    "Orchid Media added $3,900 of MRR in Q3 2026.",
  ])("%s", (text) => {
    expect(unproved(readFacts(retention), text)).toBeNull();
  });
  it.each(["New business brought in €22,800 of MRR and expansion €9,100.", "Contraction took away €5,600."])(
    "%s",
    (text) => {
      expect(unproved(readFacts(movements), text)).toBeNull();
    },
  );
});

describe("not borne out", () => {
  it.each([
    "Weekly active users took 12% off the score.",
    "Weekly active users took 7 points off the score.",
    "NPS took 2 points off the score.",
    "NPS pulled the score down.",
    "Weekly active users and NPS pulled the score down.",
    "Weekly active users took 12 points off NRR.",
    "Weekly active users cost $12.",
    "Weekly active users took 12 points off the score of Acme.",
    "Weekly active users fell by 12.",
    "Weekly active users dropped 12 points.",
    "Tom Okafor took 12 points off.",
    "Birchwood Labs took 12 points off the score.",
  ])("%s", (text) => {
    expect(unproved(readFacts(score), text)).not.toBeNull();
  });
  it.each([
    "Delmar Foods added $14,500.",
    "Delmar Foods cost $14,500 of ARR.",
    "Delmar Foods cost $14,500 a year.",
    "Delmar Foods cost €14,500 of MRR.",
    "Delmar Foods cost 3.1% of NRR.",
    "Delmar Foods took $14,500 and Kite Systems 14,500.",
    "Delmar Foods cost $14,500 of MRR in Q2 2026.",
    "Ann Poe cost $14,500 of MRR.",
  ])("%s", (text) => {
    expect(unproved(readFacts(retention), text)).not.toBeNull();
  });
  it.each([
    "Churn added €12,800.",
    "Churn cost €5,600 and contraction took €12,800.",
    "New business cost €22,800.",
    "Expansion added 9,100 points.",
    "Contraction cost $5,600.",
  ])("%s", (text) => {
    expect(unproved(readFacts(movements), text)).not.toBeNull();
  });
});
