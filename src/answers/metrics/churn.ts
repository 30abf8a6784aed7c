/** Logo churn, CRR and the churn of revenue: what was lost of the accounts and of the MRR at the start (definitions.md §2). */
import { wholeMonths } from "../../core/day.ts";
import { netRevenueChurn as netChurnOf, annualisedChurn as yearOf } from "../../core/revenue/derived-rates.ts";
import type { PeriodMetrics } from "../../core/revenue/results.ts";
import type { Figures } from "../figures/figures.ts";
import { logoChurnBenchmarks } from "./benchmarks.ts";
import type { Metric } from "./metric.ts";
import { metricFigure } from "./metric-figure.ts";

export const logoChurn: Metric = {
  name: "logo_churn",
  label: "Logo churn",
  kind: "rate",
  polarity: "up_bad",
  timing: "lagging",
  measured: "over",
  carriesTrailingYear: true,
  carriesCommittedChurn: true,
  policies: ["paying_accounts", "end_of_paid_period", "came_back_apart"],
  benchmarks: logoChurnBenchmarks,
  formula: "start accounts no longer paying at the end / start accounts",
  definition: "Accounts that joined and left inside the period count in neither.",
  movedBy: ["churn"],
  read: (metrics) => metrics.logoChurn,
  inputs: accountsLost,
};

export const crr: Metric = {
  name: "crr",
  label: "Customer retention",
  kind: "rate",
  polarity: "up_good",
  timing: "lagging",
  measured: "over",
  carriesTrailingYear: true,
  carriesCommittedChurn: true,
  policies: ["paying_accounts", "end_of_paid_period", "came_back_apart"],
  namesWhoCameBack: true,
  formula: "1 - logo churn",
  definition: "The share of the accounts paying at the start that still pay at the end.",
  movedBy: ["churn"],
  read: (metrics) => metrics.crr,
  inputs: accountsLost,
};

export const revenueChurn: Metric = {
  name: "revenue_churn",
  label: "Revenue churn",
  kind: "rate",
  polarity: "up_bad",
  timing: "lagging",
  measured: "over",
  carriesTrailingYear: true,
  carriesCommittedChurn: true,
  policies: ["paid_rows", "end_of_paid_period", "came_back_apart"],
  formula: "(contraction + churn of start accounts) / MRR at the start",
  definition: "MRR lost by the accounts that paid at the start, without what others of them added.",
  movedBy: ["churn", "contraction"],
  read: (metrics) => metrics.revenueChurn,
  inputs: (metrics, show) => ({
    "MRR at the start": show.money(metrics.startMrr).display,
    contraction: show.money(metrics.movements.contraction).display,
    churn: show.money(metrics.movements.churn).display,
  }),
};

export const annualisedChurn: Metric = {
  name: "annualised_churn",
  label: "Annualised churn",
  kind: "rate",
  polarity: "up_bad",
  timing: "lagging",
  measured: "over",
  carriesTrailingYear: true,
  carriesCommittedChurn: true,
  policies: ["paying_accounts", "end_of_paid_period", "came_back_apart"],
  formula: "1 - (1 - monthly logo churn)^12; over n months 1 - (1 - logo churn)^(12 / n)",
  definition: "The logo churn of a year that goes on as this period did.",
  movedBy: ["churn"],
  read: yearOf,
  whyUndefined: { not_whole_months: "a year is no whole number of such periods" },
  inputs: (metrics, show) => ({
    ...accountsLost(metrics, show),
    "logo churn": metricFigure("rate", metrics.logoChurn, show).display,
    "whole months": String(wholeMonths(metrics.period) ?? "not a whole number"),
  }),
};

export const netRevenueChurn: Metric = {
  name: "net_revenue_churn",
  label: "Net revenue churn",
  kind: "rate",
  polarity: "up_bad",
  timing: "lagging",
  measured: "over",
  carriesTrailingYear: true,
  carriesCommittedChurn: true,
  policies: ["paid_rows", "end_of_paid_period", "came_back_apart"],
  formula: "1 - NRR",
  definition:
    "MRR lost by the accounts that paid at the start, less what others of them added: negative when they grew.",
  movedBy: ["churn", "contraction", "expansion"],
  read: netChurnOf,
  inputs: (metrics, show) => ({
    "MRR at the start": show.money(metrics.startMrr).display,
    expansion: show.money(metrics.movements.expansion).display,
    contraction: show.money(metrics.movements.contraction).display,
    churn: show.money(metrics.movements.churn).display,
  }),
};

function accountsLost(metrics: PeriodMetrics, show: Figures): Readonly<Record<string, string>> {
  return {
    "accounts at the start": show.bareCount(metrics.startAccounts).display,
    "of them lost": show.bareCount(metrics.movementCounts.churn).display,
  };
}
