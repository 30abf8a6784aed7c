/** "cohort retention", "retention by cohort", "how do our cohorts retain", "logo retention by cohort". */
import type { MetricName } from "../question.ts";
import type { Reading } from "../reading/reading.ts";
import { asksWhy } from "./asks-why.ts";
import type { Rule } from "./rule.ts";

/** What a cohort can keep: its MRR, or its accounts. */
const kept: ReadonlySet<MetricName> = new Set<MetricName>(["nrr", "crr"]);

export const cohortRetention: Rule = {
  intent: "cohort_retention",
  slots: ["metric", "segment", "owner", "as_of", "known_on"],
  reads: ["day", "cohorts", "cut", "trend"],
  examples: ["Show cohort retention"],
  matches: (reading) => reading.metrics.every((metric) => kept.has(metric)) && asksOfCohorts(reading),
};

/** The accounts kept by cohort are a table of quarters; a cut of any other figure by cohort is one period's. */
function asksOfCohorts(reading: Reading): boolean {
  const { shapes, cuts, metrics, periods } = reading;
  // "Cohort 2025-Q2" is one cohort, not the table as it stood at the end of that quarter.
  if (asksWhy(reading) || periods.length > 0 || cuts.some((cut) => cut !== "cohort")) return false;
  return shapes.has("cohorts") || (cuts.length > 0 && metrics.includes("crr"));
}
