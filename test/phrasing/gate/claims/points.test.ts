/** A move between two points of a series: each end is the one of its own days, and the earlier comes first. */
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/phrasing/gate/facts/read-facts.ts";
import { unproved } from "../../../../src/phrasing/gate/proof/prove-text.ts";

const trend = {
  metric: "GRR",
  unit: "percent",
  points: [
    { quarter: "Q4 2025", value: 91 },
    { quarter: "Q1 2026", value: 92.2 },
    { quarter: "Q2 2026", value: 94 },
    { quarter: "Q3 2026", value: 92.5 },
  ],
};

describe("borne out by the facts", () => {
  it.each([
    "GRR fell from 94.0% in Q2 2026 to 92.5% in Q3 2026.",
    "GRR rose from 91.0% in Q4 2025 to 92.5% in Q3 2026.",
    "GRR rose from 91.0% in Q4 to 92.2% in Q1 2026.",
    "GRR improved from 92.2% in Q1 2026 to 94.0% in Q2 2026.",
    "GRR rose to 94.0% in Q2 2026, then eased to 92.5% in Q3 2026.",
    "GRR was 92.2% in Q1 2026, then 94.0% in Q2 2026.",
  ])("%s", (text) => {
    expect(unproved(readFacts(trend), text)).toBeNull();
  });
});

describe("not borne out", () => {
  it.each([
    "GRR rose from 94.0% in Q2 2026 to 92.5% in Q3 2026.",
    "GRR fell from 92.5% in Q3 2026 to 94.0% in Q2 2026.",
    "GRR rose from 92.5% in Q3 2026 to 94.0% in Q2 2026.",
    "GRR fell from 94.0% in Q1 2026 to 92.5% in Q3 2026.",
    "GRR fell from 94.0% in Q2 2026 to 92.5% in Q4 2026.",
    "GRR fell from 94.0% in Q2 2026 to 92.2% in Q3 2026.",
    "GRR fell from 94.0% to 92.2%.",
    "GRR fell 1.5 points from 94.0% in Q2 2026 to 92.5% in Q3 2026.",
    "GRR worsened from 92.2% in Q1 2026 to 94.0% in Q2 2026.",
    "GRR rose to 94.0% in Q2 2026, then rose to 92.5% in Q3 2026.",
    "GRR was 94.0% in Q2 2026, then 92.2% in Q1 2026.",
    "GRR fell to 92.2% in Q1 2026.",
  ])("%s", (text) => {
    expect(unproved(readFacts(trend), text)).not.toBeNull();
  });
});
