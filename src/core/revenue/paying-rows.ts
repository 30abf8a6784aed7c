/** A book -> the subscription rows that carry MRR, each once, by account. */
import { byCodePoint } from "../code-point-order.ts";
import type { Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { Subscription } from "../records.ts";
import type { Book } from "./book.ts";
import { inGrace } from "./grace.ts";
import { perBook } from "./per-book.ts";

/**
 * Rows of zero or negative length are never active, and zero-price rows never make a logo (definitions.md §1); the last rows of an
 * account that left, or is late to renew, end after the organisation's days of grace.
 */
export const payingRows: (book: Book) => readonly Subscription[] = perBook((book) => {
  const paid = withoutRepeats(book.subscriptions).filter((row) => row.mrrCents > 0n && lasts(row));
  return inGrace(paid, book.settings.renewalGraceDays);
});

export const payingRowsByAccount: (book: Book) => ReadonlyMap<string, readonly Subscription[]> = perBook((book) =>
  groupBy(payingRows(book), (row) => row.accountId),
);

/** Each account with its rows, by account id in code-point order. */
export const payingRowsInOrder: (book: Book) => readonly (readonly [string, readonly Subscription[]])[] = perBook(
  (book) => [...payingRowsByAccount(book)].sort(([a], [b]) => byCodePoint(a, b)),
);

/** By id, the last row wins: what the import does with a row that came twice. */
function withoutRepeats(rows: readonly Subscription[]): readonly Subscription[] {
  const ids = new Set<string>();
  for (const { id } of rows) ids.add(id);
  return ids.size === rows.length ? rows : [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Half-open: active on its first day, no longer on its end day. */
export function activeOn(row: Subscription, day: Day): boolean {
  return row.startDay <= day && (row.endDay === null || day < row.endDay);
}

function lasts(row: Subscription): boolean {
  return row.endDay === null || row.startDay < row.endDay;
}
