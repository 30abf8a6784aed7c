/** What a cohort can keep, its MRR or its accounts -> how that is read from a cell, shown and defined. */
import { type Fraction, fraction } from "../core/fraction.ts";
import { type CohortCell, logoRetention, revenueRetention } from "../core/revenue/cohort-table.ts";
import type { MetricName } from "../questions/question.ts";
import type { Figures } from "./figures/figures.ts";

export interface Kept {
  /** "MRR kept". */
  readonly title: string;
  /** In a sentence: "of their MRR". */
  readonly share: string;
  readonly formula: string;
  readonly definition: string;
  readonly rate: (cell: CohortCell, first: CohortCell) => Fraction;
  /** How much there is of it, for a share of several cohorts. */
  readonly amount: (cell: CohortCell) => Fraction;
  readonly shown: (cell: CohortCell, show: Figures) => string;
}

const sameAccounts =
  "A cohort is the accounts of one calendar quarter of first payment; those that came and left within it are in no cell, who left later and is back counts again.";

const mrrKept: Kept = {
  title: "Net revenue retention by cohort",
  share: "of their MRR",
  formula: "MRR at a later quarter's end / MRR at the end of the cohort's own quarter, of the accounts paying then",
  definition: `NRR of each cohort between the end of its own quarter and that of a later one. ${sameAccounts}`,
  rate: revenueRetention,
  amount: ({ mrr }) => fraction(mrr),
  shown: ({ mrr }, show) => show.money(mrr).display,
};

const accountsKept: Kept = {
  title: "Customer retention by cohort",
  share: "of their accounts",
  formula:
    "accounts paying at a later quarter's end / accounts paying at the end of the cohort's own quarter, the same ones",
  definition: `Customer retention of each cohort between the end of its own quarter and that of a later one. ${sameAccounts}`,
  rate: logoRetention,
  amount: ({ accounts }) => fraction(BigInt(accounts)),
  shown: ({ accounts }, show) => show.bareCount(accounts).display,
};

/** NRR's cohorts keep MRR, all others their accounts. */
export function keptOf(metric: MetricName): Kept {
  return metric === "nrr" ? mrrKept : accountsKept;
}
