/** A period's figures -> the ratios that are made of them: net revenue churn, quick ratio, annualised churn, LTV:CAC. */
import { wholeMonths } from "../day.ts";
import { type Fraction, fraction, one, power, subtract } from "../fraction.ts";
import type { Minor } from "../money.ts";
import { type Defined, isUndefined, notDefined } from "../undefined.ts";
import { quickRatio as quickRatioOf, ratio } from "./formulas.ts";
import type { PeriodMetrics } from "./results.ts";

const monthsPerYear = 12;

/** 1 - NRR: negative when NRR is over 100 %; `empty_start` as NRR. */
export function netRevenueChurn({ nrr }: PeriodMetrics): Defined<Fraction> {
  return isUndefined(nrr) ? nrr : subtract(one, nrr);
}

/** (new + expansion + reactivation) / (contraction + churn); `zero_churn` when nothing was lost. */
export function quickRatio({ movements }: PeriodMetrics): Defined<Fraction> {
  return quickRatioOf({
    new: fraction(movements.new),
    expansion: fraction(movements.expansion),
    reactivation: fraction(movements.reactivation),
    contraction: fraction(-movements.contraction),
    churn: fraction(-movements.churn),
  });
}

/**
 * 1 - (1 - monthly)^12 of logo churn. Over n months the constant monthly rate has (1 - monthly)^n = 1 - churn, so that this is
 * 1 - (1 - churn)^(12/n), exactly, where n divides 12; any other period has no exact one: `not_whole_months`.
 */
export function annualisedChurn({ logoChurn, period }: PeriodMetrics): Defined<Fraction> {
  if (isUndefined(logoChurn)) return logoChurn;
  const months = wholeMonths(period);
  if (months === undefined || monthsPerYear % months !== 0) return notDefined("not_whole_months");
  return subtract(one, power(subtract(one, logoChurn), monthsPerYear / months));
}

/** LTV over what winning an account costs, both in minor units; undefined as LTV, and `no_data` without a cost above 0. */
export function lifetimeToCost({ ltv }: PeriodMetrics, cacCents: Minor | null): Defined<Fraction> {
  if (isUndefined(ltv)) return ltv;
  return ratio(ltv, fraction(cacCents ?? 0n), "no_data");
}
