import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/core/revenue/book.ts";
import { snapshotMrr } from "../../../src/core/revenue/snapshot.ts";
import { runs } from "../../support/runs.ts";
import { anyBook, anyPeriod, anyRow, lastDay } from "./any-book.ts";
import { bookOf, type RowOf } from "./book-of.ts";
import { byDefinition, sidesOf, sound } from "./by-definition.ts";
import { holdfast } from "./by-holdfast.ts";

const anyDay = fc.integer({ min: -70, max: lastDay + 60 });

const definitions = byDefinition(sound);

function withRows(book: Book, rows: readonly RowOf[]): Book {
  const more = bookOf(rows.map((row, at) => ({ ...row, id: `more${at}` }))).subscriptions;
  return { ...book, subscriptions: [...book.subscriptions, ...more] };
}

describe("for every book and every period", () => {
  it("the figures are those of the definitions, read word by word", () => {
    fc.assert(
      fc.property(anyBook, anyPeriod, (book, period) => {
        expect(holdfast.figures(book, period)).toEqual(definitions.figures(book, period));
        expect(holdfast.bySegment(book, period)).toEqual(definitions.bySegment(book, period));
      }),
      runs(300),
    );
  });

  it("a period without a day moves nothing", () => {
    fc.assert(
      fc.property(anyBook, anyDay, (book, day) => {
        const { startMrr, endMrr, movementCounts } = holdfast.figures(book, { from: day, to: day });
        expect(endMrr).toBe(startMrr);
        expect(Object.values(movementCounts).every((count) => count === 0)).toBe(true);
      }),
      runs(100),
    );
  });

  it("rows without a day, rows that end before they begin and rows of no price change nothing", () => {
    const noRow = fc
      .tuple(anyRow, fc.integer({ min: 0, max: 400 }), fc.boolean())
      .map(
        ([row, days, free]): RowOf =>
          free ? { ...row, mrrCents: 0n } : { ...row, endDay: row.startDay - days, endReason: "involuntary" },
      );
    fc.assert(
      fc.property(anyBook, fc.array(noRow, { minLength: 1, maxLength: 5 }), anyPeriod, (book, rows, period) => {
        expect(holdfast.figures(withRows(book, rows), period)).toEqual(holdfast.figures(book, period));
      }),
      runs(100),
    );
  });

  it("rows of the future change nothing before they begin, and a renewal not known yet is one of them", () => {
    fc.assert(
      fc.property(anyBook, fc.array(anyRow, { minLength: 1, maxLength: 5 }), anyPeriod, (book, rows, period) => {
        const later = rows.map((row) => ({ ...row, startDay: period.to + 1 + Math.abs(row.startDay), endDay: null }));
        expect(holdfast.figures(withRows(book, later), period)).toEqual(holdfast.figures(book, period));
      }),
      runs(100),
    );
  });

  it("each account pays on each day what its rows of that day say, or of the last day within its grace", () => {
    fc.assert(
      fc.property(anyBook, anyDay, (book, day) => {
        const sides = sidesOf(book, { from: day, to: day }, sound);
        const amounts = new Map(sides.map(({ accountId, start }) => [accountId, start]));
        expect(snapshotMrr(book, day)).toEqual(amounts);
      }),
      runs(150),
    );
  });
});
