/** "nrr", "what was churn last quarter", "how much MRR do we have in EMEA", "did NRR drop?". */
import type { Reading } from "../reading/reading.ts";
import type { Rule } from "./rule.ts";

export const metricValue: Rule = {
  intent: "metric_value",
  slots: ["metric", "account", "period", "segment", "owner", "reason", "direction", "as_of", "known_on"],
  reads: ["day"],
  examples: ["What was NRR last quarter?", "What is our MRR?"],
  matches: (reading) => reading.metrics.length === 1 && !reading.cues.has("explain") && !asksForAList(reading),
};

/** "Top 5 accounts by MRR": the figure of all of them is no list. */
function asksForAList({ limit, cues }: Reading): boolean {
  return limit !== undefined || (cues.has("top") && cues.has("accounts"));
}
