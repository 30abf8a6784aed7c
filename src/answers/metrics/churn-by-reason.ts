/** A churn metric and one of its reasons -> the metric of the churn that has this reason (definitions.md §1). */
import { type Fraction, fraction } from "../../core/fraction.ts";
import type { PeriodMetrics } from "../../core/revenue/results.ts";
import { type Defined, isUndefined } from "../../core/undefined.ts";
import type { Slots } from "../../questions/question.ts";
import type { Figures } from "../figures/figures.ts";
import { logoChurn, revenueChurn } from "./churn.ts";
import type { Metric } from "./metric.ts";

export type ChurnReason = NonNullable<Slots["reason"]>;

const titles: Readonly<Record<ChurnReason, string>> = { voluntary: "Voluntary", involuntary: "Involuntary" };

/** Only churn has reasons. @returns undefined for any other metric. */
export function churnByReason(metric: Metric, reason: ChurnReason): Metric | undefined {
  if (metric.name === logoChurn.name) return logoChurnBy(reason);
  return metric.name === revenueChurn.name ? revenueChurnBy(reason) : undefined;
}

function logoChurnBy(reason: ChurnReason): Metric {
  return {
    ...logoChurn,
    label: `${titles[reason]} logo churn`,
    formula: `start accounts no longer paying at the end, ${reason} / start accounts`,
    definition: "The reasons of churn, one of them that none was told, add up to logo churn.",
    read: (metrics) =>
      whereDefined(metrics.logoChurn, () =>
        fraction(BigInt(metrics.churnByReasonCounts[reason]), BigInt(metrics.startAccounts)),
      ),
    inputs: (metrics, show) => ({
      "accounts at the start": show.bareCount(metrics.startAccounts).display,
      [`of them lost, ${reason}`]: show.bareCount(metrics.churnByReasonCounts[reason]).display,
    }),
  };
}

/** Contraction has no reason, so this is the MRR of lost accounts alone. */
function revenueChurnBy(reason: ChurnReason): Metric {
  return {
    ...revenueChurn,
    label: `${titles[reason]} revenue churn`,
    formula: `churn of start accounts, ${reason} / MRR at the start`,
    definition: "MRR of lost accounts alone: a contraction has no reason.",
    movedBy: ["churn"],
    read: (metrics) =>
      whereDefined(metrics.revenueChurn, () => fraction(-metrics.churnByReason[reason], metrics.startMrr)),
    inputs: (metrics: PeriodMetrics, show: Figures) => ({
      "MRR at the start": show.money(metrics.startMrr).display,
      [`churn, ${reason}`]: show.money(metrics.churnByReason[reason]).display,
    }),
  };
}

function whereDefined(whole: Defined<Fraction>, part: () => Fraction): Defined<Fraction> {
  return isUndefined(whole) ? whole : part();
}
