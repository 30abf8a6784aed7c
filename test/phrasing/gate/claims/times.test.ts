/** The days a value is said of are those that the facts give it, before and after. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";

const quarters = {
  metric: "nrr",
  value: 101.8,
  previous: 105.3,
  unit: "percent",
  period: { from: "2026-07-01", to: "2026-09-30" },
  previous_period: { from: "2026-04-01", to: "2026-06-30" },
};
const week = {
  account: "Inverness Logistics",
  score: { from: 71, to: 52, change: -19 },
  from_day: "2026-11-14",
  to_day: "2026-11-21",
  mrr: 5000,
  currency: "USD",
};

describe("borne out by the facts", () => {
  it.each([
    "NRR was 101.8% in Q3 2026.",
    "NRR was 105.3% in Q2 2026.",
    "NRR fell from 105.3% in Q2 2026 to 101.8% in Q3 2026.",
    "NRR was 101.8% between 1 July and 30 September 2026.",
  ])("%s", (text) => {
    expect(unproved(readFacts(quarters), text)).toBeNull();
  });
  it.each([
    "On 21 November 2026 the score of Inverness Logistics was 52.",
    "Inverness Logistics fell from 71 on 14 November 2026 to 52 on 21 November 2026.",
    "Inverness Logistics fell from 71 to 52 between 14 and 21 November 2026.",
  ])("%s", (text) => {
    expect(unproved(readFacts(week), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "NRR was 101.8% in Q2 2026.",
    "NRR was 105.3% in Q3 2026.",
    "NRR was 101.8% in September 2026.",
    "NRR was 101.8% in Q3 2025.",
    "NRR fell from 105.3% in Q3 2026 to 101.8% in Q2 2026.",
    "NRR was 101.8% from 1 July to 31 October 2026.",
    "NRR was 101.8% between 1 July and 30 June 2026.",
  ])("%s", (text) => {
    expect(unproved(readFacts(quarters), text)).not.toBeNull();
  });
  it.each([
    "On 14 November 2026 the score of Inverness Logistics was 52.",
    "On 21 November 2026 the score of Inverness Logistics was 71.",
    "Inverness Logistics fell from 71 on 14 November 2026 to 52 on 22 November 2026.",
    "Inverness Logistics fell from 71 to 52 between 14 and 20 November 2026.",
    "Inverness Logistics fell from 71 to 52 in November 2026.",
  ])("%s", (text) => {
    expect(unproved(readFacts(week), text)).not.toBeNull();
  });
});
