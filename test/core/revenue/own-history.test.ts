import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/core/day.ts";
import { fraction } from "../../../src/core/fraction.ts";
import type { Book } from "../../../src/core/revenue/book.ts";
import { ownHistory, periodsLike, rankAmong } from "../../../src/core/revenue/own-history.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import type { PeriodMetrics } from "../../../src/core/revenue/results.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { account, bookOf, period, row } from "./book-of.ts";

function daysOf(text: string) {
  return periodsLike(period(text)).map(({ from, to }) => `${isoDay(from)}..${isoDay(to)}`);
}

describe("the periods that led to one", () => {
  it("are eight quarters for a quarter, the asked one last, each from where the one before ended", () => {
    expect(daysOf("2026-07-01..2026-10-01")).toEqual([
      "2024-10-01..2025-01-01",
      "2025-01-01..2025-04-01",
      "2025-04-01..2025-07-01",
      "2025-07-01..2025-10-01",
      "2025-10-01..2026-01-01",
      "2026-01-01..2026-04-01",
      "2026-04-01..2026-07-01",
      "2026-07-01..2026-10-01",
    ]);
  });

  it("keep the day of the month they are counted from", () => {
    expect(daysOf("2026-03-31..2026-04-30").slice(-4)).toEqual([
      "2025-12-31..2026-01-31",
      "2026-01-31..2026-02-28",
      "2026-02-28..2026-03-31",
      "2026-03-31..2026-04-30",
    ]);
  });

  it("are none for a period that is no whole number of months", () => {
    expect(daysOf("2026-07-01..2026-09-15")).toEqual([]);
  });
});

describe("a figure of a book among its own history", () => {
  const month = period("2026-05-01..2026-06-01");
  // Monthly NRR from the first start on 1 Feb: 100/100, 150/100, 90/150, 120/90.
  const rows = [
    row("a", 100n, "2026-01-10", "2026-03-05"),
    row("a", 150n, "2026-03-05", "2026-04-05"),
    row("a", 90n, "2026-04-05", "2026-05-05"),
    row("a", 120n, "2026-05-05"),
  ];
  const accounts = [account("a", { region: "EMEA" }), account("b", { region: "AMER" })];
  const others = [row("b", 1_000n, "2025-01-01", "2026-05-20"), row("b", 10n, "2026-05-20")];
  const read = (metrics: PeriodMetrics) => metrics.nrr;
  const historyOf = (book: Book, over = month, segments: readonly string[] = []) => {
    const now = periodMetrics(book, over);
    if (isUndefined(now)) throw new Error(now.undefined);
    const history = ownHistory(book, now, { read, polarity: "up_good", segments });
    return history && { ...history.rank, values: history.entries.map(({ value }) => value) };
  };

  it("has no rank where nobody paid at its start: it is not among those it would be compared with", () => {
    const back = bookOf([...rows.slice(0, 3), row("a", 500n, "2026-06-10")]);
    const june = periodMetrics(back, period("2026-06-01..2026-07-01"));
    if (isUndefined(june)) throw new Error(june.undefined);
    // February to May have a start; June's MRR is over all of theirs.
    const mrr = (metrics: PeriodMetrics) => fraction(metrics.endMrr);
    expect(june.startAccounts).toBe(0);
    expect(ownHistory(back, june, { read: mrr, polarity: "up_good" })).toBeNull();
  });

  it("is ranked among the periods that have a start, each on its own snapshots", () => {
    expect(historyOf(bookOf(rows))).toEqual({
      of: 4,
      fromBest: 2,
      fromWorst: 3,
      joint: false,
      values: [fraction(1n), fraction(3n, 2n), fraction(3n, 5n), fraction(4n, 3n)],
    });
  });

  it("is ranked within the segments asked about", () => {
    const book = bookOf([...rows, ...others], { accounts });
    expect(historyOf(book)).toMatchObject({ of: 8, fromWorst: 1 });
    const now = periodMetrics(bookOf(rows), month);
    if (isUndefined(now)) throw new Error(now.undefined);
    const within = ownHistory(book, now, { read, polarity: "up_good", segments: ["EMEA"] });
    expect(within?.rank).toEqual({ of: 4, fromBest: 2, fromWorst: 3, joint: false });
  });

  it("has no rank while two periods alone have a start, over days that are no months, and without a figure", () => {
    expect(historyOf(bookOf(rows), period("2026-03-01..2026-04-01"))).toBeNull();
    expect(historyOf(bookOf(rows), period("2026-04-01..2026-05-01"))).toMatchObject({ of: 3 });
    expect(historyOf(bookOf(rows), period("2026-05-01..2026-05-20"))).toBeNull();
    expect(historyOf(bookOf(rows), period("2025-05-01..2025-06-01"))).toBeNull();
  });
});

describe("a rank among one's own", () => {
  const values = [4n, 1n, 3n, 3n, 2n].map((value) => fraction(value));
  it.each([
    [1n, "up_good", { fromBest: 5, fromWorst: 1, joint: false }],
    [2n, "up_good", { fromBest: 4, fromWorst: 2, joint: false }],
    [3n, "up_good", { fromBest: 2, fromWorst: 3, joint: true }],
    [4n, "up_good", { fromBest: 1, fromWorst: 5, joint: false }],
    [4n, "up_bad", { fromBest: 5, fromWorst: 1, joint: false }],
    [3n, "up_bad", { fromBest: 3, fromWorst: 2, joint: true }],
  ] as const)("of %s, %s, is counted from both ends", (value, polarity, expected) => {
    expect(rankAmong(fraction(value), values, polarity)).toEqual({ of: 5, ...expected });
  });

  it("turns around with the polarity", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 5n }), { minLength: 1, maxLength: 8 }), (numbers) => {
        const all = numbers.map((number) => fraction(number));
        const value = fraction(numbers[0] ?? 0n);
        const [good, bad] = [rankAmong(value, all, "up_good"), rankAmong(value, all, "up_bad")];
        expect([bad.fromBest, bad.fromWorst]).toEqual([good.fromWorst, good.fromBest]);
        // The better, the worse and the equal ones are all there are.
        const equals = numbers.filter((number) => number === numbers[0]).length;
        expect(good.fromBest - 1 + (good.fromWorst - 1) + equals).toBe(numbers.length);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
