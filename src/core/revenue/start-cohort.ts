/** A book and a period -> the accounts that paid at its start, and what NRR they made. */
import type { Period } from "../day.ts";
import type { Fraction } from "../fraction.ts";
import { type Defined, isUndefined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { movementsInOwnCurrency } from "./movements.ts";
import { metricsOf } from "./period-metrics.ts";
import type { AccountMovement } from "./results.ts";

export interface StartCohort {
  readonly period: Period;
  /** Always positive: minor units. */
  readonly startMrr: bigint;
  readonly nrr: Fraction;
  readonly movements: readonly AccountMovement[];
}

/** `empty_start` when nobody paid at the start. Currencies are the caller's check. */
export function startCohort(book: Book, period: Period): Defined<StartCohort> {
  const movements = movementsInOwnCurrency(book, period).filter((moved) => moved.startMrr > 0n);
  const { startMrr, nrr } = metricsOf(movements, period, book.settings);
  return isUndefined(nrr) ? nrr : { period, startMrr, nrr, movements };
}
