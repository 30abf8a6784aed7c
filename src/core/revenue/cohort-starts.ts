/** A book -> the calendar quarter in which each account first paid: what cohorts are told by (definitions.md §1). */
import { type Day, firstOfQuarter } from "../day.ts";
import type { Book } from "./book.ts";
import { payingRowsByAccount } from "./paying-rows.ts";
import { perBook } from "./per-book.ts";

/** The first day of that quarter, by account id; an account that never paid is absent. */
export const cohortStarts: (book: Book) => ReadonlyMap<string, Day> = perBook((book) => {
  const quarterOf = perDay(firstOfQuarter);
  const starts = new Map<string, Day>();
  for (const [id, rows] of payingRowsByAccount(book)) {
    // Every paying row is worth something from its first day on.
    const first = rows.reduce((earliest, { startDay }) => Math.min(earliest, startDay), Number.POSITIVE_INFINITY);
    starts.set(id, quarterOf(first));
  }
  return starts;
});

/** Calendars are slow beside the rows of a large book, whose days repeat. */
export function perDay<Value>(of: (day: Day) => Value): (day: Day) => Value {
  const known = new Map<Day, Value>();
  return (day) => {
    const kept = known.get(day) ?? of(day);
    known.set(day, kept);
    return kept;
  };
}
