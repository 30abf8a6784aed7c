import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Period } from "../../../src/core/day.ts";
import { fraction } from "../../../src/core/fraction.ts";
import type { EndReason } from "../../../src/core/records.ts";
import type { Book } from "../../../src/core/revenue/book.ts";
import { columnsOf } from "../../../src/core/revenue/columns.ts";
import { accountMovements } from "../../../src/core/revenue/movements.ts";
import { refuseUnlessTotalsClose } from "../../../src/core/revenue/movements-close.ts";
import { metricsOf, periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import { periodSeries } from "../../../src/core/revenue/period-series.ts";
import { endReasons } from "../../../src/core/revenue/results.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { bookOf, day, period, type RowOf, row } from "./book-of.ts";

const quarter = period("2026-07-01..2026-10-01");

/** The readable way, account by account in exact integers: what the columns are held to. */
function accountByAccount(book: Book, of: Period) {
  const movements = accountMovements(book, of);
  return isUndefined(movements) ? movements : metricsOf(movements, of, book.settings);
}

// Few accounts, few days, few amounts and ids that repeat: rows touch, overlap, tie and return all the time.
const anyDay = fc.integer({ min: -3, max: 12 });
const anyRow: fc.Arbitrary<RowOf> = fc
  .record({
    id: fc.integer({ min: 0, max: 60 }).map((n) => `s${n}`),
    accountId: fc.constantFrom("b", "a", "", "\u{1F600}", "\uFF5A"),
    mrrCents: fc.bigInt({ min: 0n, max: 3n }),
    annualCents: fc.bigInt({ min: 0n, max: 40n }),
    currency: fc.constantFrom(...Array.from({ length: 60 }, () => "USD"), "EUR"),
    startDay: anyDay,
    length: fc.option(fc.integer({ min: -1, max: 7 })),
    endReason: fc.constantFrom<EndReason | null>(null, ...endReasons),
  })
  .map(({ length, ...given }) => ({ ...given, endDay: length === null ? null : given.startDay + length }));
const anyBook = fc
  .tuple(
    fc.array(anyRow, { maxLength: 30 }),
    fc.constantFrom(0, 0, 1, 3),
    fc.constantFrom(null, fraction(7n, 10n)),
    fc.boolean(),
  )
  .map(([rows, renewalGraceDays, grossMargin, grouped]) => {
    const inOrder = grouped ? rows.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1)) : rows;
    return bookOf(inOrder, { settings: { renewalGraceDays, grossMargin } });
  });
const anyPeriod = fc.tuple(anyDay, fc.integer({ min: 0, max: 9 })).map(([from, days]) => ({ from, to: from + days }));
const anyPeriods = fc.array(anyPeriod, { maxLength: 6 });

describe("the figures summed in columns", () => {
  it("are those found account by account, for every book and every set of periods", () => {
    fc.assert(
      fc.property(anyBook, anyPeriods, (book, periods) => {
        expect(columnsOf(book)).not.toBeNull();
        const expected = periods.map((of) => accountByAccount(book, of));
        expect(periodSeries(book, periods)).toEqual(expected);
        expect(periods.map((of) => periodMetrics(book, of))).toEqual(expected);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it("hold every kind of movement, each reason of churn, and annual amounts of their own", () => {
    const book = bookOf([
      row("grows", 100n, "2026-01-01", "2026-08-01"),
      row("grows", 160n, "2026-08-01", undefined, { annualCents: 1_900n }),
      row("shrinks", 90n, "2026-01-01", "2026-09-01", { annualCents: 1_000n }),
      row("shrinks", 50n, "2026-09-01"),
      row("left", 30n, "2026-01-01", "2026-09-15", { endReason: "voluntary" }),
      row("lapsed", 20n, "2026-01-01", "2026-10-01", { endReason: "involuntary" }),
      row("told nothing", 7n, "2026-01-01", "2026-07-02"),
      row("torn", 5n, "2026-01-01", "2026-08-01", { endReason: "voluntary" }),
      row("torn", 6n, "2026-01-01", "2026-08-01", { endReason: "involuntary" }),
      row("new", 11n, "2026-09-30"),
      row("back", 4n, "2026-01-01", "2026-07-01"),
      row("back", 9n, "2026-08-01"),
    ]);
    // By hand, from the rows above.
    expect(periodMetrics(book, quarter)).toMatchObject({
      ...{ startMrr: 258n, endMrr: 230n, startAccounts: 6, endAccounts: 4 },
      ...{ startArr: 1_200n + 1_000n + 360n + 240n + 84n + 60n + 72n, endArr: 1_900n + 600n + 132n + 108n },
      movements: { new: 11n, reactivation: 9n, expansion: 60n, contraction: -40n, churn: -68n },
      movementCounts: { new: 1, reactivation: 1, expansion: 1, contraction: 1, churn: 4 },
      churnByReason: { voluntary: -30n, involuntary: -20n, unknown: -18n },
      churnByReasonCounts: { voluntary: 1, involuntary: 1, unknown: 2 },
      ...{ retainedMrr: 210n, grossRetainedMrr: 150n, nrr: fraction(210n, 258n), grr: fraction(150n, 258n) },
    });
  });

  it("are not summed in columns where a sum could pass 2^53, of months or of years, and stay exact", () => {
    const most = 2n ** 53n - 1n;
    const rows = (more: bigint, annualCents = 1n) => [
      row("a", most - 1n, "2026-01-01", undefined, { annualCents: 0n }),
      row("b", more, "2026-08-01", undefined, { annualCents }),
    ];
    expect(columnsOf(bookOf(rows(1n)))).not.toBeNull();
    expect(columnsOf(bookOf(rows(1n, -most)))).not.toBeNull();
    expect(columnsOf(bookOf(rows(1n, most + 1n)))).toBeNull();
    const beyond = bookOf(rows(4n));
    expect(columnsOf(beyond)).toBeNull();
    expect(periodMetrics(beyond, quarter)).toMatchObject({ startMrr: most - 1n, endMrr: most + 3n });
  });

  it("are refused when start and movements do not make the end, in money or in accounts", () => {
    const right = metricsOf([], quarter, { grossMargin: null });
    const refusal = (wrong: Partial<typeof right>) => () => refuseUnlessTotalsClose(quarter, { ...right, ...wrong });
    expect(refusal({})).not.toThrow();
    expect(refusal({ endMrr: 5n })).toThrow(
      "From 2026-07-01 to 2026-10-01 the movements reach 0 (minor units) and 0 account(s), and the end is 5 and 0.",
    );
    expect(refusal({ endAccounts: 1 })).toThrow("and the end is 0 and 1.");
  });

  it("are asked for in the right order, or refused", () => {
    const reversed = { from: day("2026-10-01"), to: day("2026-07-01") };
    expect(() => periodSeries(bookOf([]), [quarter, reversed])).toThrow("ends on 2026-07-01, before it starts");
  });
});
