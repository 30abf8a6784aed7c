/** A book and several periods -> what each of them adds up to: by columns where every sum stays safe, else account by account. */
import type { Period } from "../day.ts";
import type { Book } from "./book.ts";
import { columnsOf } from "./columns.ts";
import { foldPeriods } from "./fold.ts";
import { movementsInOwnCurrency } from "./movements.ts";
import { refuseReversed } from "./period-order.ts";
import { totalsOf } from "./period-totals.ts";
import type { PeriodTotals } from "./results.ts";

/** As if there were one currency: whether there is, is the caller's check. @throws as `accountMovements`. */
export function bookTotals(book: Book, periods: readonly Period[]): (period: Period) => PeriodTotals {
  for (const period of periods) refuseReversed(period);
  const columns = columnsOf(book);
  const folded = columns === null ? undefined : foldPeriods(columns, periods);
  return (period) => folded?.get(period) ?? totalsOf(movementsInOwnCurrency(book, period));
}
