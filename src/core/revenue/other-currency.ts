/** A book and a period -> the accounts whose money cannot be added up without an exchange rate. */
import { byCodePoint } from "../code-point-order.ts";
import type { Period } from "../day.ts";
import type { Subscription } from "../records.ts";
import type { Book } from "./book.ts";
import { payingRows } from "./paying-rows.ts";
import { perBook } from "./per-book.ts";

/** Account ids in code-point order with a paid row in another than the reporting currency, active within the period. */
export function otherCurrencyAccounts(book: Book, period: Period): readonly string[] {
  return [...new Set(foreignRows(book, period).map((row) => row.accountId))].sort(byCodePoint);
}

/** The paid rows in another than the reporting currency that are active within the period. */
export function foreignRows(book: Book, period: Period): readonly Subscription[] {
  return inOtherCurrencies(book).filter(
    (row) => row.startDay <= period.to && (row.endDay === null || row.endDay > period.from),
  );
}

const inOtherCurrencies = perBook((book) => payingRows(book).filter((row) => row.currency !== book.settings.currency));
