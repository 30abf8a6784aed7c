/** "why did NRR drop", "what is driving churn in EMEA", "explain the drop in GRR", "was it mix?". */
import { asksWhy } from "./asks-why.ts";
import type { Rule } from "./rule.ts";

export const metricWhy: Rule = {
  intent: "metric_why",
  slots: ["metric", "account", "period", "segment", "owner", "reason", "direction", "by", "view"],
  examples: ["Why did NRR change last quarter?", "Why did logo churn change last quarter?"],
  matches: (reading) =>
    (reading.metrics.length === 1 && asksWhy(reading)) || (reading.metrics.length <= 1 && reading.view !== undefined),
};
