/** A level beside another of the same: both are in the facts, and the one lies on the side that is said. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";

const peers = { account: "May Logistics", license_utilization_pct: 32, peer_median_pct: 55 };
const target = { metric: "grr", value_pct: 90.4, target_pct: 92, gap_pp: -1.6, period: "Q3 2026" };

describe("borne out by the facts", () => {
  it.each(["Licence utilization at May Logistics is 32%, below the peer median of 55%."])("%s", (text) => {
    expect(unproved(readFacts(peers), text)).toBeNull();
  });
  it.each([
    "GRR is 90.4%, below the target of 92%.",
    "GRR is 90.4%, below its target of 92%.",
    "GRR is 90.4%, 1.6 points below the target of 92%.",
  ])("%s", (text) => {
    expect(unproved(readFacts(target), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "Licence utilization at May Logistics is 32%, above the peer median of 55%.",
    "Licence utilization at May Logistics is 55%, above the peer median of 32%.",
    "Licence utilization at May Logistics is 32%, below the peer median of 56%.",
    "Licence utilization at May Logistics is 32%, below the target of 55%.",
    "Licence utilization at May Logistics is 32%, 23 points below the peer median of 55%.",
  ])("%s", (text) => {
    expect(unproved(readFacts(peers), text)).not.toBeNull();
  });
  it.each([
    "GRR is 90.4%, above the target of 92%.",
    "GRR is 90.4%, 1.5 points below the target of 92%.",
    "GRR is 90.4%, 1.6% below the target of 92%.",
    "GRR is 90.4%, below the target of 90%.",
    "GRR is 92%, below the target of 92%.",
    "NRR is 90.4%, below the target of 92%.",
  ])("%s", (text) => {
    expect(unproved(readFacts(target), text)).not.toBeNull();
  });
});
