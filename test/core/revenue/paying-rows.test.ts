import { expect, it } from "vitest";
import { payingRows, payingRowsByAccount } from "../../../src/core/revenue/paying-rows.ts";
import { bookOf, row } from "./book-of.ts";

it("a book is sorted through once however often it is asked, and two books are told apart", () => {
  const book = bookOf([row("a", 100n, "2026-01-01"), row("b", 0n, "2026-01-01")]);
  expect(payingRows(book)).toEqual([book.subscriptions[0]]);
  expect(payingRows(book)).toBe(payingRows(book));
  expect(payingRowsByAccount(book)).toBe(payingRowsByAccount(book));
  const late = { ...book, subscriptions: [...bookOf([row("c", 5n, "2026-02-01")]).subscriptions] };
  expect([...payingRowsByAccount(late).keys()]).toEqual(["c"]);
});
