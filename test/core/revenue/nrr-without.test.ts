import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fraction } from "../../../src/core/fraction.ts";
import type { Book } from "../../../src/core/revenue/book.ts";
import { accountMovements } from "../../../src/core/revenue/movements.ts";
import { nrrWithout } from "../../../src/core/revenue/nrr-without.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import { type Defined, isUndefined } from "../../../src/core/undefined.ts";
import { bookOf, period, row } from "./book-of.ts";

const quarter = period("2026-07-01..2026-10-01");

function defined<T>(value: Defined<T>): T {
  if (isUndefined(value)) throw new Error(value.undefined);
  return value;
}

function without(book: Book, ...ids: readonly string[]) {
  return nrrWithout(defined(accountMovements(book, quarter)), new Set(ids));
}

describe("NRR without some accounts", () => {
  // A 100 -> lost, B 200 -> 260, C 300 -> 300, N joined: NRR 560/600.
  const book = bookOf([
    row("A", 100n, "2025-01-01", "2026-08-01"),
    row("B", 200n, "2025-01-01", "2026-08-01"),
    row("B", 260n, "2026-08-01"),
    row("C", 300n, "2025-01-01"),
    row("N", 900n, "2026-08-01"),
  ]);

  test("leaves them out of the start as well as of what became of it", () => {
    expect(without(book, "A")).toEqual(fraction(560n, 500n));
    expect(without(book, "B")).toEqual(fraction(300n, 400n));
    expect(without(book, "A", "B")).toEqual(fraction(1n));
  });

  test("is the same without an account that joined later, or that nobody knows", () => {
    expect(without(book, "N", "zzz")).toEqual(fraction(560n, 600n));
  });

  test("has no start when everybody is left out", () => {
    expect(without(book, "A", "B", "C")).toEqual({ undefined: "empty_start" });
  });
});

const anyRow = fc
  .record({
    accountId: fc.constantFrom("a", "b", "c", "d", "e"),
    mrrCents: fc.oneof(fc.bigInt({ min: 0n, max: 9n }), fc.bigInt({ min: 2n ** 53n, max: 2n ** 60n })),
    startDay: fc.integer({ min: quarter.from - 200, max: quarter.to + 20 }),
    length: fc.option(fc.integer({ min: -2, max: 300 })),
  })
  .map(({ length, ...given }) => ({ ...given, endDay: length === null ? null : given.startDay + length }));

test("for every book, it is the NRR of the book without these accounts' rows: all of it for nobody, none for everybody", () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { minLength: 1, maxLength: 20 }),
      fc.subarray(["a", "b", "c", "d", "e"]),
      (rows, ids) => {
        const book = bookOf(rows);
        const rest = bookOf(rows.filter(({ accountId }) => !ids.includes(accountId)));
        expect(without(book, ...ids)).toEqual(defined(periodMetrics(rest, quarter)).nrr);
        expect(without(book)).toEqual(defined(periodMetrics(book, quarter)).nrr);
        expect(without(book, "a", "b", "c", "d", "e")).toEqual({ undefined: "empty_start" });
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});
