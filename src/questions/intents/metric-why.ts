/** "why did NRR drop", "what is driving churn in EMEA", "explain the drop in GRR", "was it mix?". */

import type { Reading } from "../reading/reading.ts";
import { asksWhy } from "./asks-why.ts";
import type { Rule } from "./rule.ts";

export const metricWhy: Rule = {
  intent: "metric_why",
  slots: ["metric", "account", "period", "segment", "owner", "reason", "direction", "by", "view", "as_of", "known_on"],
  reads: ["day", "cut", "view"],
  examples: ["Why did NRR change last quarter?", "Why did logo churn change last quarter?"],
  matches: (reading) => (reading.metrics.length === 1 && asksWhy(reading)) || wantsView(reading),
};

/** Without a metric it is NRR that is told so; of one account alone there is no mix. */
function wantsView({ metrics, view, subject }: Reading): boolean {
  return view !== undefined && (metrics.length === 1 || (metrics.length === 0 && subject === undefined));
}
