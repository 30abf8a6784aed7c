/** A book and a period -> the period's figures: movements, retention, churn by reason, averages, lifetime value. */
import { addMonths, type Day, type Period, wholeMonths } from "../day.ts";
import { type Fraction, fraction } from "../fraction.ts";
import type { Settings } from "../settings.ts";
import { type Defined, isUndefined, notDefined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { bookTotals } from "./book-totals.ts";
import {
  arpa,
  type CohortMovements,
  churnedMrrRate,
  crr,
  grr,
  lifetimeValue,
  logoChurn,
  nrr,
  revenueChurn,
} from "./formulas.ts";
import { otherCurrencyAccounts } from "./other-currency.ts";
import { totalsOf } from "./period-totals.ts";
import type { AccountMovement, MovementKind, PeriodMetrics, PeriodTotals } from "./results.ts";

const trailingMonths = 12;

/** Undefined (`no_fx_rate`, naming the accounts) while another currency is billed. @throws as `accountMovements`. */
export function periodMetrics(book: Book, period: Period): Defined<PeriodMetrics> {
  return figuresIn(book, period, bookTotals(book, [period]));
}

/** One period's figures from what it adds up to; undefined as `periodMetrics`. */
export function figuresIn(
  book: Book,
  period: Period,
  totals: (period: Period) => PeriodTotals,
): Defined<PeriodMetrics> {
  const foreign = otherCurrencyAccounts(book, period);
  return foreign.length > 0 ? notDefined("no_fx_rate", foreign) : metricsFrom(totals(period), period, book.settings);
}

/** The figure that stands beside every NRR, GRR and churn: snapshots `to` - 12 months and `to` (definitions.md §1). */
export function trailingTwelveMonths(book: Book, to: Day): Defined<PeriodMetrics> {
  return periodMetrics(book, { from: addMonths(to, -trailingMonths), to });
}

/** The figures of any set of accounts, e.g. one segment's. */
export function metricsOf(
  movements: readonly AccountMovement[],
  period: Period,
  settings: Pick<Settings, "grossMargin">,
): PeriodMetrics {
  return metricsFrom(totalsOf(movements), period, settings);
}

/** Rates, averages and lifetime value, from what the accounts add up to. */
function metricsFrom(totals: PeriodTotals, period: Period, settings: Pick<Settings, "grossMargin">): PeriodMetrics {
  const { startMrr, endMrr, startAccounts, endAccounts, movements, movementCounts } = totals;
  return {
    period,
    ...totals,
    ...rates(startMrr, movements),
    ...accountFigures(count(startAccounts), count(movementCounts.churn), fraction(startMrr), period, settings),
    arpaEnd: arpa(fraction(endMrr), count(endAccounts)),
  };
}

function rates(startMrr: bigint, amounts: Readonly<Record<MovementKind, bigint>>) {
  const cohort: CohortMovements = {
    startMrr: fraction(startMrr),
    expansion: fraction(amounts.expansion),
    contraction: fraction(-amounts.contraction),
    churn: fraction(-amounts.churn),
  };
  return {
    nrr: nrr(cohort),
    grr: grr(cohort),
    revenueChurn: revenueChurn(cohort),
    churnedMrrRate: churnedMrrRate(cohort),
  };
}

function accountFigures(
  accounts: Fraction,
  lost: Fraction,
  startMrr: Fraction,
  period: Period,
  settings: Pick<Settings, "grossMargin">,
) {
  const churn = logoChurn(accounts, lost);
  const arpaStart = arpa(startMrr, accounts);
  return {
    logoChurn: churn,
    crr: crr(accounts, lost),
    arpaStart,
    ltv: periodLifetimeValue(arpaStart, churn, period, settings.grossMargin),
    ltvKind: settings.grossMargin === null ? ("revenue" as const) : ("margin" as const),
  };
}

function periodLifetimeValue(
  monthlyArpa: Defined<Fraction>,
  churn: Defined<Fraction>,
  period: Period,
  grossMargin: Fraction | null,
): Defined<Fraction> {
  if (isUndefined(churn)) return churn;
  if (isUndefined(monthlyArpa)) return monthlyArpa;
  const months = wholeMonths(period);
  if (months === undefined) return notDefined("not_whole_months");
  return lifetimeValue({ monthlyArpa, months, grossMargin, churn });
}

function count(accounts: number): Fraction {
  return fraction(BigInt(accounts));
}
