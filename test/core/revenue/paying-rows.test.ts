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

it("of a row that came twice the last one counts, wherever its two stand", () => {
  const [first, other, again] = [
    row("a", 100n, "2026-01-01", undefined, { id: "one" }),
    row("a", 7n, "2026-01-01", undefined, { id: "two" }),
    row("a", 250n, "2026-02-01", undefined, { id: "one" }),
  ];
  const between = row("b", 5n, "2026-01-01", undefined, { id: "three" });
  const many = Array.from({ length: 100 }, (_, at) => row("c", 1n, "2026-01-01", undefined, { id: `many ${at}` }));
  const amounts = (rows: Parameters<typeof bookOf>[0]) => payingRows(bookOf(rows)).map(({ mrrCents }) => mrrCents);
  expect(amounts([first, other, again, between])).toEqual([250n, 7n, 5n]);
  expect(amounts([first, other, between, again])).toEqual([250n, 7n, 5n]);
  expect(amounts([...many, row("c", 9n, "2026-03-01", undefined, { id: "many 0" })])).toEqual([
    9n,
    ...many.slice(1).map(() => 1n),
  ]);
});
