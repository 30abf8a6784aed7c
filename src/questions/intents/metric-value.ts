/** "nrr", "what was churn last quarter", "how much MRR do we have in EMEA", "did NRR drop?". */
import type { Rule } from "./rule.ts";

export const metricValue: Rule = {
  intent: "metric_value",
  slots: ["metric", "account", "period", "segment", "owner", "reason", "direction", "as_of", "known_on"],
  reads: ["day"],
  examples: ["What was NRR last quarter?", "What is our MRR?"],
  matches: ({ metrics, cues }) => metrics.length === 1 && !cues.has("explain"),
};
