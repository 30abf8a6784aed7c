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

/** Of an account's rows of one id the last one wins: what the import does with a row that came twice. */
function withoutRepeats(rows: readonly Subscription[]): readonly Subscription[] {
  if (isByAccount(rows) && !mayRepeat(rows)) return rows;
  const last = new Map(rows.map((row) => [`${row.accountId}${separator}${row.id}`, row]));
  return last.size === rows.length ? rows : [...last.values()];
}

/** No text of a database holds it, so an account and an id joined by it stay apart. */
const separator = "\0";

/** Whether each account's rows stand together, as the store gives them. */
export function isByAccount(rows: readonly Subscription[]): boolean {
  return rows.every((row, at) => at === 0 || (rows[at - 1]?.accountId ?? "") <= row.accountId);
}

/** Of rows by account: ids are then compared with those of the same account alone, not with all of the book's. */
function mayRepeat(rows: readonly Subscription[]): boolean {
  let ids: string[] = [];
  return rows.some(({ id, accountId }, at) => {
    if (at === 0 || rows[at - 1]?.accountId !== accountId) ids = [];
    if (ids.length > fewRows || ids.includes(id)) return true;
    ids.push(id);
    return false;
  });
}

/** With more rows of one account than this a look-up is cheaper than comparing each with each. */
const fewRows = 64;

/** Half-open: active on its first day, no longer on its end day. */
export function activeOn(row: Subscription, day: Day): boolean {
  return row.startDay <= day && (row.endDay === null || day < row.endDay);
}

function lasts(row: Subscription): boolean {
  return row.endDay === null || row.startDay < row.endDay;
}
