/** A book and a period -> the figures users get, in the shape that is held to the definitions. */
import { metricsBy } from "../../../src/core/revenue/metrics-report.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import type { PeriodMetrics } from "../../../src/core/revenue/results.ts";
import { type Defined, isUndefined } from "../../../src/core/undefined.ts";
import type { Figures, Implementation } from "./by-definition.ts";

function orNull<T>(value: Defined<T>): T | null {
  return isUndefined(value) ? null : value;
}

function figures(metrics: Defined<PeriodMetrics>): Figures {
  if (isUndefined(metrics)) throw new Error(metrics.undefined);
  const { startMrr, endMrr, startAccounts, endAccounts, movements, movementCounts, churnByReason } = metrics;
  return {
    startMrr,
    endMrr,
    startAccounts,
    endAccounts,
    movements,
    movementCounts,
    churnByReason,
    nrr: orNull(metrics.nrr),
    grr: orNull(metrics.grr),
    revenueChurn: orNull(metrics.revenueChurn),
    logoChurn: orNull(metrics.logoChurn),
    crr: orNull(metrics.crr),
    ltv: orNull(metrics.ltv),
  };
}

export const holdfast: Implementation = {
  figures: (book, period) => figures(periodMetrics(book, period)),
  bySegment: (book, period) =>
    new Map([...metricsBy(book, period, "segment")].map(([name, metrics]) => [name, figures(metrics)])),
};
