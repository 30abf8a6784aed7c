/** Logo churn, CRR and revenue churn: what was lost of the accounts and of the MRR at the start (definitions.md §2). */
import type { PeriodMetrics } from "../../core/revenue/results.ts";
import type { Figures } from "../figures/figures.ts";
import type { Metric } from "./metric.ts";

export const logoChurn: Metric = {
  name: "logo_churn",
  label: "Logo churn",
  kind: "rate",
  polarity: "up_bad",
  timing: "lagging",
  measured: "over",
  carriesTrailingYear: true,
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

function accountsLost(metrics: PeriodMetrics, show: Figures): Readonly<Record<string, string>> {
  return {
    "accounts at the start": show.bareCount(metrics.startAccounts).display,
    "of them lost": show.bareCount(metrics.movementCounts.churn).display,
  };
}
