/** NRR and GRR: how much of the starting MRR is still there (definitions.md §2). */
import type { PeriodMetrics } from "../../core/revenue/results.ts";
import type { Figures } from "../figures/figures.ts";
import { nrrBenchmarks } from "./benchmarks.ts";
import type { Metric } from "./metric.ts";

export const nrr: Metric = {
  name: "nrr",
  label: "NRR",
  kind: "rate",
  polarity: "up_good",
  timing: "lagging",
  measured: "over",
  carriesTrailingYear: true,
  carriesCommittedChurn: false,
  policies: ["paid_rows", "end_of_paid_period", "came_back_apart"],
  benchmarks: nrrBenchmarks,
  formula: "(start + expansion - contraction - churn) / start",
  definition: "Net revenue retention: what the accounts that paid at the start pay at the end, over what they paid.",
  movedBy: ["churn", "contraction", "expansion"],
  read: (metrics) => metrics.nrr,
  inputs: (metrics, show) => ({
    ...startMrr(metrics, show),
    expansion: show.money(metrics.movements.expansion).display,
    contraction: show.money(metrics.movements.contraction).display,
    churn: show.money(metrics.movements.churn).display,
  }),
};

export const grr: Metric = {
  name: "grr",
  label: "GRR",
  kind: "rate",
  polarity: "up_good",
  timing: "lagging",
  measured: "over",
  carriesTrailingYear: true,
  carriesCommittedChurn: false,
  policies: ["paid_rows", "end_of_paid_period", "came_back_apart"],
  formula: "sum over start accounts of min(end, start) / start",
  definition: "Gross revenue retention: as NRR, but no account counts for more than it paid at the start.",
  movedBy: ["churn", "contraction"],
  read: (metrics) => metrics.grr,
  inputs: (metrics, show) => ({
    ...startMrr(metrics, show),
    "kept, without expansion": show.money(metrics.grossRetainedMrr).display,
  }),
};

function startMrr(metrics: PeriodMetrics, show: Figures): Readonly<Record<string, string>> {
  return { "MRR at the start": show.money(metrics.startMrr).display };
}
