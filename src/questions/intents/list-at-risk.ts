/** "who is at risk", "red accounts in EMEA", "top 5 accounts that might churn", "which customers are slipping". */

import type { MetricName } from "../question.ts";
import type { Rule } from "./rule.ts";

/** Said of accounts at risk as their value: "mrr at risk", "churn risk". */
const riskMetrics: ReadonlySet<MetricName> = new Set<MetricName>([
  "mrr",
  "arr",
  "logo_churn",
  "revenue_churn",
  "health_score",
]);

export const listAtRisk: Rule = {
  intent: "list_at_risk",
  slots: ["segment", "owner", "limit", "as_of", "known_on"],
  reads: ["day"],
  examples: ["Who is at risk?"],
  matches: ({ cues, metrics, move, subject }) => {
    if (subject !== undefined || !metrics.every((metric) => riskMetrics.has(metric))) return false;
    const ofAccounts = cues.has("accounts") && metrics.length === 0;
    // "who is at risk and why": the list says why beside each.
    if (cues.has("why")) return ofAccounts && cues.has("at_risk");
    return cues.has("at_risk") || (ofAccounts && (move === "down" || move === "worse"));
  },
};
