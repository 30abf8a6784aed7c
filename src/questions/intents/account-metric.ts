/** A reading -> whether it asks for a metric of one account, which churn and the health score as such are not. */
import type { MetricName } from "../question.ts";
import type { Reading } from "../reading/reading.ts";

/** One account churns or does not, and its health score is its health: both are told by the account's own answers. */
const toldByTheAccount: ReadonlySet<MetricName> = new Set<MetricName>(["logo_churn", "crr", "health_score"]);

export function measuresAccount({ subject, metrics }: Reading): boolean {
  return subject !== undefined && metrics.some((metric) => !toldByTheAccount.has(metric));
}
