/** A book -> the subscription rows that carry MRR, each once, by account. */
import type { Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { Subscription } from "../records.ts";
import type { Book } from "./book.ts";
import { inGrace } from "./grace.ts";

/**
 * Rows of zero or negative length are never active, and zero-price rows never make a logo (definitions.md §1); the last rows of an
 * account that left, or is late to renew, end after the organisation's days of grace.
 */
export function payingRows(book: Book): readonly Subscription[] {
  return known(book).rows;
}

export function payingRowsByAccount(book: Book): ReadonlyMap<string, readonly Subscription[]> {
  return known(book).byAccount;
}

interface PayingRows {
  readonly rows: readonly Subscription[];
  readonly byAccount: ReadonlyMap<string, readonly Subscription[]>;
}

// One answer asks for them a dozen times; a book never changes, and what is known of it goes when it goes.
const knownRows = new WeakMap<Book, PayingRows>();

function known(book: Book): PayingRows {
  const kept = knownRows.get(book);
  if (kept !== undefined) return kept;
  const rows = rowsThatPay(book);
  const found = { rows, byAccount: groupBy(rows, (row) => row.accountId) };
  knownRows.set(book, found);
  return found;
}

function rowsThatPay(book: Book): readonly Subscription[] {
  // By id, the last row wins: what the import does with a row that came twice.
  const byId = new Map(book.subscriptions.map((row) => [row.id, row]));
  const paid = [...byId.values()].filter((row) => row.mrrCents > 0n && lasts(row));
  return inGrace(paid, book.settings.renewalGraceDays);
}

/** Half-open: active on its first day, no longer on its end day. */
export function activeOn(row: Subscription, day: Day): boolean {
  return row.startDay <= day && (row.endDay === null || day < row.endDay);
}

function lasts(row: Subscription): boolean {
  return row.endDay === null || row.startDay < row.endDay;
}
