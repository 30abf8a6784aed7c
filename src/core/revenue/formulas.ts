/** The formulas of definitions.md §2, each once: for a book's periods and for `compute` alike, exact and unit-free. */
import { add, divide, type Fraction, fraction, multiply, one, power, subtract } from "../fraction.ts";
import { type Defined, isUndefined, notDefined, type UndefinedReason } from "../undefined.ts";

/** What became of the accounts that paid at the start: magnitudes in any one unit. */
export interface CohortMovements {
  readonly startMrr: Fraction;
  readonly expansion: Fraction;
  readonly contraction: Fraction;
  readonly churn: Fraction;
}

/** Magnitudes in any one unit. */
export interface AllMovements {
  readonly new: Fraction;
  readonly expansion: Fraction;
  readonly reactivation: Fraction;
  readonly contraction: Fraction;
  readonly churn: Fraction;
}

export interface LifetimeInputs {
  /** MRR per paying account, per month. */
  readonly monthlyArpa: Fraction;
  /** Whole months over which `churn` was measured. */
  readonly months: number;
  /** 0..1; null gives the revenue LTV. */
  readonly grossMargin: Fraction | null;
  /** Share of accounts lost over `months`. */
  readonly churn: Fraction;
}

const monthsPerYear = 12;

/** Start accounts no longer paying at the end / start accounts; `empty_start` without any. */
export function logoChurn(startAccounts: Fraction, lost: Fraction): Defined<Fraction> {
  return ratio(lost, startAccounts, "empty_start");
}

/** 1 - logo churn; `empty_start` without start accounts. */
export function crr(startAccounts: Fraction, lost: Fraction): Defined<Fraction> {
  return complement(logoChurn(startAccounts, lost));
}

/** (start + expansion - contraction - churn) / start; `empty_start` without start MRR. */
export function nrr(cohort: CohortMovements): Defined<Fraction> {
  const kept = subtract(cohort.startMrr, lostMrr(cohort));
  return ratio(add(kept, cohort.expansion), cohort.startMrr, "empty_start");
}

/** Per account min(end, start), summed, / start; a cohort's losses are per account, so this is start less losses. */
export function grr(cohort: CohortMovements): Defined<Fraction> {
  return ratio(subtract(cohort.startMrr, lostMrr(cohort)), cohort.startMrr, "empty_start");
}

/** (contraction + churn) / start; `empty_start` without start MRR. */
export function revenueChurn(cohort: CohortMovements): Defined<Fraction> {
  return ratio(lostMrr(cohort), cohort.startMrr, "empty_start");
}

/** The churn part of revenue churn alone; `empty_start` without start MRR. */
export function churnedMrrRate(cohort: CohortMovements): Defined<Fraction> {
  return ratio(cohort.churn, cohort.startMrr, "empty_start");
}

/** 1 - NRR: negative when NRR is over 100 %. */
export function netRevenueChurn(cohort: CohortMovements): Defined<Fraction> {
  return complement(nrr(cohort));
}

/** MRR per paying account, in the unit of `mrr`; `no_data` without accounts. */
export function arpa(mrr: Fraction, accounts: Fraction): Defined<Fraction> {
  return ratio(mrr, accounts, "no_data");
}

/** Monthly ARPA x months x margin / churn over those months, in the unit of the ARPA; `zero_churn` without churn. */
export function lifetimeValue(inputs: LifetimeInputs): Defined<Fraction> {
  const earned = multiply(inputs.monthlyArpa, fraction(BigInt(inputs.months)));
  return ratio(multiply(earned, inputs.grossMargin ?? one), inputs.churn, "zero_churn");
}

/** (new + expansion + reactivation) / (contraction + churn); `zero_churn` when nothing was lost. */
export function quickRatio(moved: AllMovements): Defined<Fraction> {
  const gained = add(add(moved.new, moved.expansion), moved.reactivation);
  return ratio(gained, add(moved.contraction, moved.churn), "zero_churn");
}

/** 1 - (1 - monthly)^12. */
export function annualisedChurn(monthly: Fraction): Fraction {
  return subtract(one, power(subtract(one, monthly), monthsPerYear));
}

function lostMrr(cohort: CohortMovements): Fraction {
  return add(cohort.contraction, cohort.churn);
}

function complement(share: Defined<Fraction>): Defined<Fraction> {
  return isUndefined(share) ? share : subtract(one, share);
}

/** `without` when there is nothing to divide by. */
export function ratio(part: Fraction, whole: Fraction, without: UndefinedReason): Defined<Fraction> {
  return whole.num === 0n ? notDefined(without) : divide(part, whole);
}
