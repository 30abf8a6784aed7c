/** A metric -> the columns beside its figure in a comparison: of how many accounts and of how much MRR it is. */
import { type Fraction, fraction } from "../core/fraction.ts";
import type { Cut } from "../core/revenue/metrics-report.ts";
import type { PeriodMetrics } from "../core/revenue/results.ts";
import type { Figure } from "./figures/figure.ts";
import type { Figures } from "./figures/figures.ts";
import type { Metric } from "./metrics/metric.ts";

export interface Column {
  readonly title: string;
  readonly figure: (metrics: PeriodMetrics, show: Figures) => Figure;
  /** An account that has two products counts in both. */
  readonly addsUpByProduct: boolean;
}

const columns: Readonly<Record<Metric["measured"], { readonly accounts: Column; readonly mrr: Column }>> = {
  over: {
    accounts: {
      title: "Accounts at the start",
      figure: ({ startAccounts }, show) => show.bareCount(startAccounts),
      addsUpByProduct: false,
    },
    mrr: { title: "MRR at the start", figure: ({ startMrr }, show) => show.money(startMrr), addsUpByProduct: true },
  },
  at_end: {
    accounts: {
      title: "Accounts",
      figure: ({ endAccounts }, show) => show.bareCount(endAccounts),
      addsUpByProduct: false,
    },
    mrr: { title: "MRR", figure: ({ endMrr }, show) => show.money(endMrr), addsUpByProduct: true },
  },
};

/** Of accounts and MRR on the same day; MRR is not told twice. */
export function columnsBeside({ measured, name }: Metric): readonly Column[] {
  const { accounts, mrr } = columns[measured];
  return name === "mrr" ? [accounts] : [accounts, mrr];
}

/** How much of the book a group is: its MRR on the day the metric is measured from. */
export function weightOf({ measured }: Metric, { startMrr, endMrr }: PeriodMetrics): Fraction {
  return fraction(measured === "over" ? startMrr : endMrr);
}

/** Amounts are sums over accounts; rates, averages and ratios are not. */
const sums: ReadonlySet<Metric["name"]> = new Set([
  "mrr",
  "arr",
  "new_mrr",
  "expansion_mrr",
  "contraction_mrr",
  "reactivation_mrr",
]);
/** What stands at an instant is the same in however many books it is kept; a move between two of them is one in each. */
const sumsByProduct: ReadonlySet<Metric["name"]> = new Set(["mrr", "arr"]);

/** definitions.md §1, by product: MRR ties out to the total, movements do not. */
export function figuresAddUp({ name }: Metric, cut: Cut): boolean {
  return (cut === "product" ? sumsByProduct : sums).has(name);
}
