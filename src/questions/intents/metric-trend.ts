/** "NRR over time", "churn trend", "MRR month by month this year", "how has GRR developed". */
import { asksWhy } from "./asks-why.ts";
import type { Rule } from "./rule.ts";

export const metricTrend: Rule = {
  intent: "metric_trend",
  slots: ["metric", "range", "grain", "segment", "owner", "account", "as_of", "known_on"],
  reads: ["day", "trend"],
  examples: ["Show NRR over time"],
  matches: (reading) => reading.metrics.length === 1 && reading.shapes.has("trend") && !asksWhy(reading),
};
