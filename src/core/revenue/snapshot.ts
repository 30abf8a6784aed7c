/** A book and a day -> the MRR, or the ARR, of every account that pays at the start of that day. */
import type { Day } from "../day.ts";
import type { Minor } from "../money.ts";
import type { Subscription } from "../records.ts";
import type { Book } from "./book.ts";
import { activeOn, payingRows } from "./paying-rows.ts";

/**
 * Paying accounts only: an account with nothing but zero-price rows is absent (definitions.md §1). Minor units as the rows
 * state them: whether they may be added across accounts is `otherCurrencyAccounts`' question.
 */
export function snapshotMrr(book: Book, day: Day): ReadonlyMap<string, Minor> {
  return snapshot(book, day, ({ mrrCents }) => mrrCents);
}

/** Of the same accounts, the annual amounts of the same rows: an annual contract at its own price, not 12 x its rounded MRR. */
export function snapshotArr(book: Book, day: Day): ReadonlyMap<string, Minor> {
  return snapshot(book, day, ({ annualCents }) => annualCents);
}

function snapshot(book: Book, day: Day, amount: (row: Subscription) => Minor): ReadonlyMap<string, Minor> {
  const totals = new Map<string, Minor>();
  for (const row of payingRows(book)) {
    if (activeOn(row, day)) totals.set(row.accountId, (totals.get(row.accountId) ?? 0n) + amount(row));
  }
  return totals;
}
