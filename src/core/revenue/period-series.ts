/** A book and several periods -> each period's figures, in the order asked: what trends and ranks are made of. */
import type { Period } from "../day.ts";
import type { Defined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { periodMetrics } from "./period-metrics.ts";
import type { PeriodMetrics } from "./results.ts";

/** As `periodMetrics` of each period alone. @throws as `periodMetrics`. */
export function periodSeries(book: Book, periods: readonly Period[]): readonly Defined<PeriodMetrics>[] {
  return periods.map((period) => periodMetrics(book, period));
}
