/** The quarter each account first paid in, worked out by hand, and a calendar that is asked once for each day. */
import { expect, it } from "vitest";
import { cohortStarts, perDay } from "../../../src/core/revenue/cohort-starts.ts";
import { bookOf, day, row } from "./book-of.ts";

it("is that of the first paid day: free rows and rows without a day come before nobody's start", () => {
  const book = bookOf([
    row("a", 100n, "2026-04-01"),
    row("a", 100n, "2026-03-31", "2026-05-01"),
    row("b", 0n, "2025-01-01"),
    row("b", 100n, "2025-02-01", "2025-02-01"),
    row("b", 100n, "2026-12-31"),
    row("c", 0n, "2025-01-01"),
  ]);
  expect(cohortStarts(book)).toEqual(
    new Map([
      ["a", day("2026-01-01")],
      ["b", day("2026-10-01")],
    ]),
  );
});

it("asks the calendar once for each day, however many accounts began on it", () => {
  let asked = 0;
  const same = perDay((one) => {
    asked += 1;
    return one;
  });
  expect([same(1), same(2), same(1), same(2), same(1)]).toEqual([1, 2, 1, 2, 1]);
  expect(asked).toBe(2);
});
