/** A book and a period -> the subscription rows that its figures are computed from, for their receipts. */
import type { ReceiptRows } from "../../answers/draft.ts";
import { byCodePoint } from "../../core/code-point-order.ts";
import type { Period } from "../../core/day.ts";
import type { Book } from "../../core/revenue/book.ts";
import { activeOn, payingRows } from "../../core/revenue/paying-rows.ts";

/** Those that pay at either snapshot. */
export function rowsBehind(book: Book, { from, to }: Period): ReceiptRows {
  const rows = payingRows(book).filter((row) => activeOn(row, from) || activeOn(row, to));
  return { table: "subscription", ids: rows.map(({ id }) => id).sort(byCodePoint) };
}
