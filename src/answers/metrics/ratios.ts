/** Quick ratio and LTV:CAC: how many times what comes in is what goes out (definitions.md §2). */
import { lifetimeToCost, quickRatio as quickRatioOf } from "../../core/revenue/derived-rates.ts";
import { movementKinds } from "../../core/revenue/results.ts";
import type { Metric } from "./metric.ts";
import { metricFigure } from "./metric-figure.ts";
import { ltv } from "./value.ts";

export const quickRatio: Metric = {
  name: "quick_ratio",
  label: "Quick ratio",
  kind: "ratio",
  polarity: "up_good",
  timing: "lagging",
  measured: "over",
  carriesTrailingYear: false,
  carriesCommittedChurn: false,
  policies: ["paid_rows", "two_snapshots", "came_back_won"],
  formula: "(new + expansion + reactivation) / (contraction + churn)",
  definition: "How many times the MRR that was won is the MRR that was lost.",
  movedBy: movementKinds,
  read: quickRatioOf,
  whyUndefined: { zero_churn: "no MRR was lost in the period, so there is nothing to divide by" },
  inputs: (metrics, show) =>
    Object.fromEntries(movementKinds.map((kind) => [kind, show.money(metrics.movements[kind]).display])),
};

export const ltvCac: Metric = {
  name: "ltv_cac",
  label: "LTV:CAC",
  kind: "ratio",
  polarity: "up_good",
  timing: "lagging",
  measured: "over",
  carriesTrailingYear: false,
  carriesCommittedChurn: false,
  policies: ["paying_accounts", "end_of_paid_period", "came_back_apart"],
  formula: "LTV / CAC",
  definition: "What an account brings until it leaves, over what it costs to win one (a setting).",
  takesGrossMargin: true,
  movedBy: ["churn"],
  read: (metrics, settings) => lifetimeToCost(metrics, settings.cacCents),
  whyUndefined: { no_data: "what it costs to win an account is not set (cac in settings.csv)" },
  inputs: (metrics, show, settings) => ({
    ...ltv.inputs(metrics, show, settings),
    LTV: metricFigure("money", metrics.ltv, show).display,
    CAC: settings.cacCents === null ? "not set" : show.money(settings.cacCents).display,
  }),
};
