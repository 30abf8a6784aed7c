/** A book and a day -> the MRR of every account that pays at the start of that day. */
import type { Day } from "../day.ts";
import type { Minor } from "../money.ts";
import type { Book } from "./book.ts";
import { activeOn, payingRows } from "./paying-rows.ts";

/**
 * Paying accounts only: an account with nothing but zero-price rows is absent (definitions.md §1). Minor units as the rows
 * state them: whether they may be added across accounts is `otherCurrencyAccounts`' question.
 */
export function snapshotMrr(book: Book, day: Day): ReadonlyMap<string, Minor> {
  const totals = new Map<string, Minor>();
  for (const row of payingRows(book)) {
    if (activeOn(row, day)) totals.set(row.accountId, (totals.get(row.accountId) ?? 0n) + row.mrrCents);
  }
  return totals;
}
