/** A book and the words of `holdfast metrics` -> the JSON of definitions.md §3. */
import { isoDay, type Period } from "../core/day.ts";
import { definedFractionJson, integerJson } from "../core/exact-json.ts";
import type { Book } from "../core/revenue/book.ts";
import { type Cut, metricsReport } from "../core/revenue/metrics-report.ts";
import { perMovement, perReason } from "../core/revenue/per-kind.ts";
import { inReportingCurrency } from "../core/revenue/reporting-currency.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import { type Defined, isUndefined, notDefined } from "../core/undefined.ts";
import { knewNothing } from "./knew-nothing.ts";
import { moreJson } from "./metrics-more.ts";
import { knownCut, snapshotDay } from "./snapshot-days.ts";

export interface MetricsRequest {
  /** Snapshot days, "2026-07-01". */
  readonly from: string;
  readonly to: string;
  readonly by?: string;
  /** Adds the key `more`: what definitions.md §3 has no place for. */
  readonly more?: boolean;
  /** ISO instant: the book is what was known then. */
  readonly knownOn?: string;
}

export const metricsCuts: readonly Cut[] = ["segment", "region", "plan", "product", "cohort"];

/** @throws HoldfastError for a day, an order of days or a cut that cannot be. */
export function metricsJson(book: Book, request: MetricsRequest): object {
  const period = { from: snapshotDay(request.from), to: snapshotDay(request.to) };
  const by = request.by === undefined ? null : knownCut(request.by, metricsCuts);
  if (knewNothing(book, request)) return { period: periodJson(period, notDefined("no_data")) };
  const report = metricsReport(inReportingCurrency(book, period.to).book, period, by);
  const { ledger } = report;
  return {
    period: periodJson(period, report.metrics),
    ledger_cents: isUndefined(ledger) ? ledger : perMovement((kind) => integerJson(ledger[kind])),
    ...(report.by && {
      by: Object.fromEntries([...report.by].map(([name, metrics]) => [name, periodJson(period, metrics)])),
    }),
    ...(request.more && { more: moreJson(book, period, report.metrics) }),
  };
}

/** Of one period, or of one that is only supposed. */
export function periodJson(period: Period, metrics: Defined<PeriodMetrics>): object {
  const days = { from: isoDay(period.from), to: isoDay(period.to) };
  return isUndefined(metrics) ? { ...days, ...metrics } : { ...days, ...amountsJson(metrics), ...ratesJson(metrics) };
}

function amountsJson(metrics: PeriodMetrics): object {
  return {
    start_mrr_cents: integerJson(metrics.startMrr),
    end_mrr_cents: integerJson(metrics.endMrr),
    start_accounts: metrics.startAccounts,
    end_accounts: metrics.endAccounts,
    movements_cents: perMovement((kind) => integerJson(metrics.movements[kind])),
    movement_counts: metrics.movementCounts,
    churn_by_reason_cents: perReason((reason) => integerJson(metrics.churnByReason[reason])),
    churn_by_reason_counts: metrics.churnByReasonCounts,
    retained_mrr_cents: integerJson(metrics.retainedMrr),
    gross_retained_mrr_cents: integerJson(metrics.grossRetainedMrr),
  };
}

function ratesJson(metrics: PeriodMetrics): object {
  return {
    nrr: definedFractionJson(metrics.nrr),
    grr: definedFractionJson(metrics.grr),
    revenue_churn: definedFractionJson(metrics.revenueChurn),
    churned_mrr_rate: definedFractionJson(metrics.churnedMrrRate),
    logo_churn: definedFractionJson(metrics.logoChurn),
    crr: definedFractionJson(metrics.crr),
    arpa_start_cents: definedFractionJson(metrics.arpaStart),
    arpa_end_cents: definedFractionJson(metrics.arpaEnd),
    ltv_cents: definedFractionJson(metrics.ltv),
    ltv_kind: metrics.ltvKind,
  };
}
