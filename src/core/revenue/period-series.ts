/** A book and several periods -> each period's figures, in the order asked: what trends and ranks are made of. */
import type { Period } from "../day.ts";
import type { Defined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { bookTotals } from "./book-totals.ts";
import { figuresIn } from "./period-metrics.ts";
import type { PeriodMetrics } from "./results.ts";

/** As `periodMetrics` of each period alone, all of them summed in one pass over the rows. @throws as `periodMetrics`. */
export function periodSeries(book: Book, periods: readonly Period[]): readonly Defined<PeriodMetrics>[] {
  const totals = bookTotals(book, periods);
  return periods.map((period) => figuresIn(book, period, totals));
}
