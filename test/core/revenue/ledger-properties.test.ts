import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/core/day.ts";
import type { Book } from "../../../src/core/revenue/book.ts";
import { type LedgerEntry, ledger, ledgerTotals } from "../../../src/core/revenue/ledger.ts";
import { payingRows } from "../../../src/core/revenue/paying-rows.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { runs } from "../../support/runs.ts";
import { anyBook, lastDay } from "./any-book.ts";
import { kindOf, perKind, type Side, sidesOf, sound, total } from "./by-definition.ts";

/** Three days in order, now and then the same. */
const threeDays = fc
  .tuple(fc.integer({ min: -70, max: lastDay }), fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }))
  .map(([a, first, second]): readonly [Day, Day, Day] => [a, a + first, a + first + second]);

function entries(book: Book, from: Day, to: Day): readonly LedgerEntry[] {
  const found = ledger(book, { from, to });
  if (isUndefined(found)) throw new Error(found.undefined);
  return found;
}

function forEvery(check: (book: Book, days: readonly [Day, Day, Day]) => void) {
  fc.assert(fc.property(anyBook, threeDays, check), runs(150));
}

describe("for every book and every three days a <= b <= c, the daily ledger", () => {
  it("of a to c is that of a to b and that of b to c, kind by kind: each day is judged alone", () => {
    forEvery((book, [a, b, c]) => {
      const [first, second, whole] = [entries(book, a, b), entries(book, b, c), entries(book, a, c)];
      const byAccountAndDay = (list: readonly LedgerEntry[]) =>
        new Map(list.map((entry) => [`${entry.accountId} ${entry.day}`, entry]));
      expect(byAccountAndDay([...first, ...second])).toEqual(byAccountAndDay(whole));
      const [one, two, both] = [ledgerTotals(first), ledgerTotals(second), ledgerTotals(whole)];
      expect(perKind((kind) => one[kind] + two[kind])).toEqual(both);
    });
  });

  it("holds what the definitions say of each of its days, snapshot against snapshot", () => {
    forEvery((book, [a, b]) => {
      const perDay = Array.from({ length: b - a }, (_, at) => sidesOf(book, { from: a + at, to: a + at + 1 }, sound));
      const moved = (side: Side) => side.end - side.start;
      const expected = perKind((kind) =>
        total(perDay.flatMap((sides) => sides.filter((side) => kindOf(side) === kind).map(moved))),
      );
      expect(ledgerTotals(entries(book, a, b))).toEqual(expected);
    });
  });

  it("adds up to the difference of the two snapshots, whatever happened between them", () => {
    forEvery((book, [a, b]) => {
      const sides = sidesOf(book, { from: a, to: b }, sound);
      expect(total(entries(book, a, b).map(({ amount }) => amount))).toBe(
        total(sides.map(({ start, end }) => end - start)),
      );
    });
  });

  it("has one entry an account and day at most, none of nothing, and none of a day no row begins or ends on", () => {
    forEvery((book, [a, , c]) => {
      const found = entries(book, a, c);
      expect(new Set(found.map(({ accountId, day }) => `${accountId} ${day}`)).size).toBe(found.length);
      const days = new Set(payingRows(book).flatMap(({ startDay, endDay }) => [startDay, endDay]));
      for (const { amount, day } of found) {
        expect(amount).not.toBe(0n);
        expect(days).toContain(day);
        expect(a < day && day <= c).toBe(true);
      }
    });
  });
});
