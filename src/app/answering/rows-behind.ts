/** A book and its periods -> the subscription rows that the figures of each are computed from, for their receipts. */
import type { ReceiptRows } from "../../answers/draft.ts";
import { byCodePoint } from "../../core/code-point-order.ts";
import type { Period } from "../../core/day.ts";
import type { Book } from "../../core/revenue/book.ts";
import { activeOn, payingRows } from "../../core/revenue/paying-rows.ts";

/** Those that pay at either snapshot. */
export function rowsBehind(book: Book, period: Period): ReceiptRows {
  const [rows] = rowsBehindEach(book, [period]);
  return rows ?? { table: "subscription", ids: [] };
}

/** Of several periods: the rows of a large book are put in order once. */
export function rowsBehindEach(book: Book, periods: readonly Period[]): readonly ReceiptRows[] {
  const rows = payingRows(book).toSorted((a, b) => byCodePoint(a.id, b.id));
  return periods.map(({ from, to }) => {
    const behind = rows.filter((row) => activeOn(row, from) || activeOn(row, to));
    return { table: "subscription", ids: behind.map(({ id }) => id) };
  });
}
