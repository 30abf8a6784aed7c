/** MRR, ARR, ARPA and LTV: what the book and one account of it are worth (definitions.md §2). */
import { wholeMonths } from "../../core/day.ts";
import { fraction } from "../../core/fraction.ts";
import { movementKinds } from "../../core/revenue/results.ts";
import type { Metric } from "./metric.ts";
import { metricFigure } from "./metric-figure.ts";

export const mrr: Metric = {
  name: "mrr",
  label: "MRR",
  kind: "money",
  polarity: "up_good",
  timing: "lagging",
  measured: "at_end",
  carriesTrailingYear: false,
  carriesCommittedChurn: true,
  policies: ["paid_rows", "end_of_paid_period"],
  formula: "sum of the MRR of the rows active at the end",
  definition: "Monthly recurring revenue, net of discounts in force; trials, free and paused rows count nothing.",
  movedBy: movementKinds,
  read: (metrics) => fraction(metrics.endMrr),
  inputs: (metrics, show) => ({
    "MRR at the start": show.money(metrics.startMrr).display,
    ...Object.fromEntries(movementKinds.map((kind) => [kind, show.money(metrics.movements[kind]).display])),
  }),
};

export const arr: Metric = {
  name: "arr",
  label: "ARR",
  kind: "money",
  polarity: "up_good",
  timing: "lagging",
  measured: "at_end",
  carriesTrailingYear: false,
  carriesCommittedChurn: true,
  policies: ["paid_rows", "own_annual_amounts", "end_of_paid_period"],
  formula: "sum of the annual amounts of the rows active at the end",
  definition: "Annual recurring revenue by the contracts' own annual amounts, not twelve times the rounded MRR.",
  movedBy: movementKinds,
  read: (metrics) => fraction(metrics.endArr),
  inputs: (metrics, show) => ({
    "ARR at the start": show.money(metrics.startArr).display,
    "MRR at the end": show.money(metrics.endMrr).display,
    "paying accounts at the end": show.bareCount(metrics.endAccounts).display,
  }),
};

export const arpa: Metric = {
  name: "arpa",
  label: "ARPA",
  kind: "money",
  polarity: "up_good",
  timing: "lagging",
  measured: "at_end",
  carriesTrailingYear: false,
  carriesCommittedChurn: false,
  policies: ["paid_rows", "paying_accounts"],
  formula: "MRR / paying accounts at the same instant",
  definition: "Average monthly revenue of a paying account.",
  movedBy: movementKinds,
  read: (metrics) => metrics.arpaEnd,
  inputs: (metrics, show) => ({
    "MRR at the end": show.money(metrics.endMrr).display,
    "paying accounts at the end": show.bareCount(metrics.endAccounts).display,
  }),
};

export const ltv: Metric = {
  name: "ltv",
  label: "LTV",
  kind: "money",
  polarity: "up_good",
  timing: "lagging",
  measured: "over",
  carriesTrailingYear: false,
  carriesCommittedChurn: false,
  policies: ["paying_accounts", "end_of_paid_period", "came_back_apart"],
  formula: "monthly ARPA at the start x whole months x gross margin / logo churn",
  definition: "What one account brings until it leaves.",
  takesGrossMargin: true,
  movedBy: ["churn"],
  read: (metrics) => metrics.ltv,
  inputs: (metrics, show, settings) => ({
    "ARPA at the start": metricFigure("money", metrics.arpaStart, show).display,
    "whole months": String(wholeMonths(metrics.period) ?? "not a whole number"),
    "gross margin": settings.grossMargin === null ? "not set: revenue LTV" : show.rate(settings.grossMargin).display,
    "logo churn": metricFigure("rate", metrics.logoChurn, show).display,
  }),
};
