/** Every metric that can be answered from a period's revenue results: a new one is one entry in a file, one line here. */
import type { MetricName } from "../../questions/question.ts";
import { annualisedChurn, crr, logoChurn, netRevenueChurn, revenueChurn } from "./churn.ts";
import type { Metric } from "./metric.ts";
import { contractionMrr, expansionMrr, newMrr, reactivationMrr } from "./movement.ts";
import { ltvCac, quickRatio } from "./ratios.ts";
import { grr, nrr } from "./retention.ts";
import { arpa, arr, ltv, mrr } from "./value.ts";

export const metrics: readonly Metric[] = [
  nrr,
  grr,
  logoChurn,
  crr,
  revenueChurn,
  netRevenueChurn,
  annualisedChurn,
  ltv,
  ltvCac,
  arpa,
  mrr,
  arr,
  newMrr,
  expansionMrr,
  contractionMrr,
  reactivationMrr,
  quickRatio,
];

/** undefined for a metric that no revenue result holds (health, surveys, usage): the answer then says so. */
export function metricByName(name: MetricName): Metric | undefined {
  return metrics.find((metric) => metric.name === name);
}
