import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction } from "../../../src/core/fraction.ts";
import type { Book } from "../../../src/core/revenue/book.ts";
import { fewestBelow, type LossMeasure } from "../../../src/core/revenue/fewest-below.ts";
import { payingRows } from "../../../src/core/revenue/paying-rows.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import { type WhatIf, whatIf } from "../../../src/core/revenue/what-if.ts";
import { type Defined, isUndefined } from "../../../src/core/undefined.ts";
import { account, bookOf, day, period, type RowOf, row } from "./book-of.ts";
import { goldenBook, goldenPeriod } from "./golden-book.ts";

const seeded = { seed: 3, numRuns: 150 };

function defined<T>(value: Defined<T>): T {
  if (isUndefined(value)) throw new Error(`undefined: ${value.undefined}`);
  return value;
}

function leaving(book: Book, ...ids: readonly string[]): WhatIf {
  return defined(whatIf(book, period(goldenPeriod), new Set(ids)));
}

describe("if accounts churned, in the golden book (80,000 at the start, 70,700 at the end)", () => {
  it("their MRR at the end is gone from NRR, GRR, churn and MRR", () => {
    // Start accounts keep 65,600 (a1 13,000 a6 30,500 a2 16,000 a7 6,000 a9 70 a10 30), without expansion 62,100.
    const { before, after, lost, lostMrr } = leaving(goldenBook, "a1", "a2");
    expect([before.nrr, before.grr]).toEqual([fraction(65_600n, 80_000n), fraction(62_100n, 80_000n)]);
    expect(after.nrr).toEqual(fraction(36_600n, 80_000n));
    expect(after.grr).toEqual(fraction(36_100n, 80_000n));
    // Lost so far: 13,900 of churn and 4,000 of contraction; now a1's 10,000 and a2's 20,000 are churn, no contraction is left.
    expect(before.revenueChurn).toEqual(fraction(17_900n, 80_000n));
    expect(after.revenueChurn).toEqual(fraction(43_900n, 80_000n));
    expect([before.logoChurn, after.logoChurn]).toEqual([fraction(4n, 10n), fraction(6n, 10n)]);
    expect([before.endMrr, after.endMrr, lostMrr]).toEqual([70_700n, 41_700n, 29_000n]);
    expect(lost.map(({ accountId }) => accountId)).toEqual(["a2", "a1"]);
  });

  it("one that joined or came back within the period takes its MRR along and no NRR", () => {
    const { before, after, lostMrr } = leaving(goldenBook, "n1", "r2");
    expect(lostMrr).toBe(2_800n);
    expect(after.endMrr).toBe(67_900n);
    expect([after.nrr, after.grr, after.logoChurn]).toEqual([before.nrr, before.grr, before.logoChurn]);
    expect(after.movements.new).toBe(before.movements.new - 2_500n);
  });

  it("what pays nothing at the end, or is not there at all, changes nothing", () => {
    const { before, after, lost } = leaving(goldenBook, "a3", "x1", "nobody");
    expect(after).toEqual(before);
    expect(lost).toEqual([]);
  });

  it("is not told of a reason, and leaves the reasons of those who did leave alone", () => {
    const { before, after } = leaving(goldenBook, "a9");
    expect(after.churnByReason).toEqual({ ...before.churnByReason, unknown: before.churnByReason.unknown - 70n });
  });

  it("is undefined without an exchange rate, naming the accounts", () => {
    const book = bookOf([row("a", 100n, "2025-01-01"), row("b", 100n, "2025-01-01", undefined, { currency: "EUR" })]);
    expect(whatIf(book, period(goldenPeriod), new Set(["a"]))).toEqual({ undefined: "no_fx_rate", detail: ["b"] });
  });
});

const span = { from: 90, to: 181 };
const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const anyRow: fc.Arbitrary<RowOf> = fc
  .record({
    accountId: fc.constantFrom(...ids),
    mrrCents: fc.oneof(fc.bigInt({ min: 0n, max: 9n }), fc.bigInt({ min: 2n ** 53n, max: 2n ** 60n })),
    startDay: fc.integer({ min: -60, max: 200 }),
    length: fc.option(fc.integer({ min: -2, max: 200 })),
  })
  .map(({ length, ...given }) => ({ ...given, endDay: length === null ? null : given.startDay + length }));
const anyBook = fc.array(anyRow, { minLength: 3, maxLength: 25 }).map((rows) => bookOf(rows));
const anyLeaving = fc.subarray(ids);

describe("if accounts churned, for every book", () => {
  it("nobody leaves: nothing changes", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const { before, after, lostMrr } = defined(whatIf(book, span, new Set()));
        expect(after).toEqual(before);
        expect(before).toEqual(periodMetrics(book, span));
        expect(lostMrr).toBe(0n);
      }),
      seeded,
    );
  });

  it("the order in which they are named does not matter", () => {
    fc.assert(
      fc.property(anyBook, fc.shuffledSubarray(ids), (book, some) => {
        expect(whatIf(book, span, new Set(some))).toEqual(whatIf(book, span, new Set([...some].sort())));
      }),
      seeded,
    );
  });

  it("NRR and GRR never rise, and the MRR at the end falls by what is lost", () => {
    fc.assert(
      fc.property(anyBook, anyLeaving, (book, some) => {
        const { before, after, lostMrr } = defined(whatIf(book, span, new Set(some)));
        expect(after.endMrr + lostMrr).toBe(before.endMrr);
        if (isUndefined(before.nrr) || isUndefined(before.grr)) return;
        expect(compare(defined(after.nrr), before.nrr)).toBeLessThanOrEqual(0);
        expect(compare(defined(after.grr), before.grr)).toBeLessThanOrEqual(0);
      }),
      seeded,
    );
  });

  it("is what the book says whose rows of these accounts are cut at the snapshot", () => {
    fc.assert(
      fc.property(anyBook, anyLeaving, (book, some) => {
        expect(defined(whatIf(book, span, new Set(some))).after).toEqual(periodMetrics(cut(book, some), span));
      }),
      seeded,
    );
  });
});

function cut(book: Book, some: readonly string[]): Book {
  const subscriptions = book.subscriptions.map((given) =>
    some.includes(given.accountId) && (given.endDay === null || given.endDay > span.to)
      ? { ...given, endDay: span.to }
      : given,
  );
  return { ...book, subscriptions };
}

describe("the fewest accounts that bring a rate under a level", () => {
  const quarter = period(goldenPeriod);
  const below = (num: bigint, den: bigint, measure: LossMeasure = "nrr") =>
    fewestBelow(goldenBook, quarter, { measure, under: fraction(num, den) });

  it("are the largest at the end: 82 % falls under 50 % without a6 alone", () => {
    // 65,600 kept less 40,000 is 25,600; a6 pays 30,500.
    const found = defined(below(1n, 2n));
    expect(found.losses.map(({ moved }) => moved.accountId)).toEqual(["a6"]);
    expect(found.margin).toEqual(fraction(25_600n));
    expect(found.whatIf.after.nrr).toEqual(fraction(35_100n, 80_000n));
  });

  it("must bring it strictly under: exactly at the level is not under it", () => {
    // 65,600 - 30,500 = 35,100: losing a6 makes exactly 35,100 / 80,000.
    const found = defined(below(35_100n, 80_000n));
    expect(found.losses.map(({ moved }) => moved.accountId)).toEqual(["a6", "a2"]);
    expect(found.margin).toEqual(fraction(30_500n));
  });

  it("are none when it is under already, and the margin says by how much", () => {
    const found = defined(below(9n, 10n));
    expect(found.losses).toEqual([]);
    expect(found.margin).toEqual(fraction(-6_400n));
    expect(found.whatIf.after).toEqual(found.whatIf.before);
  });

  it("of GRR count by what is kept without expansion", () => {
    // a1 keeps 10,000 of 13,000, so a2 with 16,000 comes before it; 62,100 - 8,000 may be lost.
    const found = defined(below(1n, 10n, "grr"));
    expect(found.margin).toEqual(fraction(54_100n));
    expect(found.losses.map(({ moved }) => moved.accountId)).toEqual(["a6", "a2", "a1"]);
  });

  it("of equal size are taken by account id", () => {
    const book = bookOf(["c", "a", "b"].map((id) => row(id, 100n, "2025-01-01")));
    const found = defined(fewestBelow(book, quarter, { measure: "nrr", under: fraction(1n, 2n) }));
    expect(found.losses.map(({ moved }) => moved.accountId)).toEqual(["a", "b"]);
  });

  it("are undefined where no loss reaches, and where nobody paid at the start", () => {
    expect(below(0n, 1n)).toEqual({ undefined: "out_of_reach" });
    expect(below(-1n, 2n)).toEqual({ undefined: "out_of_reach" });
    const joined = bookOf([row("a", 100n, "2026-05-01")]);
    expect(fewestBelow(joined, quarter, { measure: "nrr", under: fraction(1n) })).toEqual({ undefined: "empty_start" });
  });
});

/** At most ten accounts that paid at the start, so that every set of them can be tried. */
const smallBook = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 })), { minLength: 1, maxLength: 10 })
  .map((sizes) =>
    bookOf(
      sizes.flatMap(([start, end], at) => [
        row(`a${at}`, BigInt(start), "2025-01-01", "2026-05-01"),
        row(`a${at}`, BigInt(end), "2026-05-01"),
      ]),
      { accounts: sizes.map((_, at) => account(`a${at}`)) },
    ),
  );

function everySubset(all: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** all.length }, (_, set) => all.filter((_, at) => (set >> at) % 2 === 1));
}

describe("tried against every set of accounts", () => {
  it.each<LossMeasure>(["nrr", "grr"])("no smaller set brings %s under the level, and this one does", (measure) => {
    const quarter = period(goldenPeriod);
    fc.assert(
      fc.property(smallBook, fc.integer({ min: 1, max: 16 }), (book, eighths) => {
        const under = fraction(BigInt(eighths), 8n);
        const found = defined(fewestBelow(book, quarter, { measure, under }));
        const kept = endsOf(book);
        const start = kept.reduce((sum, one) => sum + one.start, 0n);
        const rateWithout = (lost: readonly string[]) =>
          fraction(
            kept.filter(({ id }) => !lost.includes(id)).reduce((sum, one) => sum + one[measure], 0n),
            start,
          );
        const enough = everySubset(kept.map(({ id }) => id)).filter((lost) => compare(rateWithout(lost), under) < 0);
        const fewest = Math.min(...enough.map((lost) => lost.length));
        expect(found.losses).toHaveLength(fewest);
        const chosen = found.losses.map(({ moved }) => moved.accountId);
        expect(compare(rateWithout(chosen), under)).toBe(-1);
        expect(found.whatIf.after[measure]).toEqual(rateWithout(chosen));
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  it("losing exactly the margin brings NRR exactly to the level", () => {
    const quarter = period(goldenPeriod);
    fc.assert(
      fc.property(smallBook, fc.integer({ min: 1, max: 8 }), (book, eighths) => {
        const { margin, whatIf: figures } = defined(
          fewestBelow(book, quarter, { measure: "nrr", under: fraction(BigInt(eighths), 8n) }),
        );
        const level = fraction(BigInt(eighths), 8n);
        const { retainedMrr, startMrr } = figures.before;
        const after = fraction(retainedMrr * margin.den - margin.num, startMrr * margin.den);
        expect(compare(after, level)).toBe(0);
      }),
      seeded,
    );
  });
});

/** Read from the rows themselves, not by the core's own snapshots. */
function endsOf(book: Book) {
  const on = (id: string, at: number) =>
    payingRows(book)
      .filter((one) => one.accountId === id && one.startDay <= at && (one.endDay === null || at < one.endDay))
      .reduce((sum, one) => sum + one.mrrCents, 0n);
  return book.accounts.map(({ id }) => {
    const [start, nrr] = [on(id, day("2026-04-01")), on(id, day("2026-07-01"))];
    return { id, start, nrr, grr: nrr < start ? nrr : start };
  });
}
