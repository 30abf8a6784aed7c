import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, fraction, multiply, one, roundHalfAway, subtract } from "../../../src/core/fraction.ts";
import type { EndReason } from "../../../src/core/records.ts";
import { attribution } from "../../../src/core/revenue/attribution.ts";
import type { Book } from "../../../src/core/revenue/book.ts";
import { ledger, ledgerTotals } from "../../../src/core/revenue/ledger.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import { endReasons, type PeriodMetrics } from "../../../src/core/revenue/results.ts";
import { type Defined, isUndefined } from "../../../src/core/undefined.ts";
import { account, bookOf, type RowOf } from "./book-of.ts";

const seeded = { seed: 1, numRuns: 150 };
const before = { from: 0, to: 90 };
const now = { from: 90, to: 181 };
const lastDay = 200;

const endReason = fc.constantFrom<EndReason | null>(null, ...endReasons);
const anyRow: fc.Arbitrary<RowOf> = fc
  .record({
    accountId: fc.constantFrom("a", "b", "c", "d", "e", "|", "%"),
    mrrCents: fc.oneof(fc.bigInt({ min: 0n, max: 9n }), fc.bigInt({ min: 2n ** 53n, max: 2n ** 60n })),
    startDay: fc.integer({ min: -60, max: lastDay }),
    length: fc.option(fc.integer({ min: -2, max: 150 })),
    product: fc.constantFrom(null, "p", "q"),
    endReason,
  })
  .map(({ length, ...given }) => ({ ...given, endDay: length === null ? null : given.startDay + length }));

const regions = ["EMEA", "AMER", null];
const anyBook = fc
  .tuple(
    fc.array(anyRow, { minLength: 3, maxLength: 25 }),
    fc.array(fc.constantFrom(...regions), { minLength: 7, maxLength: 7 }),
    fc.constantFrom(0, 0, 7, 45),
  )
  .map(([rows, region, renewalGraceDays]) => {
    const ids = ["a", "b", "c", "d", "e", "|", "%"];
    const accounts = ids.map((id, at) => account(id, { region: region[at] ?? null }));
    return bookOf(rows, { accounts, settings: { renewalGraceDays } });
  });

function defined<T>(value: Defined<T>): T {
  if (isUndefined(value)) throw new Error(`undefined: ${value.undefined}`);
  return value;
}

function total(amounts: Iterable<bigint>): bigint {
  return [...amounts].reduce((sum, amount) => sum + amount, 0n);
}

function holds(check: (metrics: PeriodMetrics, book: Book) => void) {
  fc.assert(
    fc.property(anyBook, (book) => check(defined(periodMetrics(book, now)), book)),
    seeded,
  );
}

/** Everything the revenue core says of a book. */
function everything(book: Book) {
  return [periodMetrics(book, now), ledgerTotals(defined(ledger(book, now))), attribution(book, before, now, "region")];
}

function changesNothing(change: (book: Book) => Book) {
  fc.assert(
    fc.property(anyBook, (book) => {
      expect(everything(change(book))).toEqual(everything(book));
    }),
    seeded,
  );
}

describe("for every book", () => {
  it("the movements close, and so does the daily ledger", () => {
    holds((metrics, book) => {
      expect(metrics.startMrr + total(Object.values(metrics.movements))).toBe(metrics.endMrr);
      const totals = ledgerTotals(defined(ledger(book, now)));
      expect(metrics.startMrr + total(Object.values(totals))).toBe(metrics.endMrr);
    });
  });

  it("the accounts close too: start + new + reactivated - churned = end", () => {
    holds(({ startAccounts, movementCounts: counts, endAccounts }) => {
      expect(startAccounts + counts.new + counts.reactivation - counts.churn).toBe(endAccounts);
    });
  });

  it("GRR is at most NRR and at most 1", () => {
    holds(({ nrr, grr, startMrr, grossRetainedMrr, retainedMrr }) => {
      if (startMrr === 0n) return;
      expect(compare(defined(grr), defined(nrr))).toBeLessThanOrEqual(0);
      expect(compare(defined(grr), one)).toBeLessThanOrEqual(0);
      expect([grr, nrr]).toEqual([fraction(grossRetainedMrr, startMrr), fraction(retainedMrr, startMrr)]);
    });
  });

  it("logo churn and CRR make 1, and GRR and revenue churn make 1", () => {
    holds(({ logoChurn, crr, grr, revenueChurn, startAccounts }) => {
      if (startAccounts === 0) return;
      expect(add(defined(logoChurn), defined(crr))).toEqual(one);
      expect(add(defined(grr), defined(revenueChurn))).toEqual(one);
    });
  });

  it("the three reasons sum to churn", () => {
    holds((metrics) => {
      expect(total(Object.values(metrics.churnByReason))).toBe(metrics.movements.churn);
      expect(Object.values(metrics.churnByReasonCounts).reduce((sum, n) => sum + n, 0)).toBe(
        metrics.movementCounts.churn,
      );
    });
  });

  it("neither the order of rows nor a row loaded twice changes anything", () => {
    changesNothing((book) => ({
      ...book,
      accounts: book.accounts.toReversed(),
      subscriptions: book.subscriptions.toReversed(),
    }));
    changesNothing((book) => ({ ...book, subscriptions: [...book.subscriptions, ...book.subscriptions] }));
  });

  it("splitting rows at an inner day changes nothing", () => {
    changesNothing((book) => ({
      ...book,
      subscriptions: book.subscriptions.flatMap((row) => {
        const inner = Math.floor((row.startDay + (row.endDay ?? lastDay + row.startDay + 2)) / 2);
        if (inner <= row.startDay || (row.endDay !== null && inner >= row.endDay)) return [row];
        return [
          { ...row, endDay: inner, endReason: null },
          { ...row, id: `${row.id}#2`, startDay: inner },
        ];
      }),
    }));
  });

  it("renaming an account changes no figure", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const renamed = { ...book, accounts: book.accounts.map((one) => ({ ...one, name: `${one.name} & Söhne` })) };
        expect(JSON.stringify(everything(renamed), digits)).toBe(
          JSON.stringify(everything(book), digits).replaceAll(/Name of ./g, "$& & Söhne"),
        );
      }),
      seeded,
    );
  });

  it("scaling integer MRR keeps every rate", () => {
    fc.assert(
      fc.property(anyBook, fc.bigInt({ min: 2n, max: 10n ** 6n }), (book, factor) => {
        const scaled = {
          ...book,
          subscriptions: book.subscriptions.map((row) => ({ ...row, mrrCents: row.mrrCents * factor })),
        };
        const rates = ({ nrr, grr, revenueChurn, churnedMrrRate, logoChurn, crr }: PeriodMetrics) => [
          nrr,
          grr,
          revenueChurn,
          churnedMrrRate,
          logoChurn,
          crr,
        ];
        expect(rates(defined(periodMetrics(scaled, now)))).toEqual(rates(defined(periodMetrics(book, now))));
      }),
      seeded,
    );
  });

  it("a joiner after the start changes no rate of the start cohort", () => {
    fc.assert(
      fc.property(anyBook, anyRow, (book, given) => {
        const startDay = now.from + 1 + (Math.abs(given.startDay) % 80);
        const joiner = { ...given, accountId: "joiner", startDay, endDay: null };
        const joined = bookOf([...book.subscriptions, joiner], { settings: book.settings });
        const rates = ({ nrr, grr, logoChurn, churnByReason, ltv }: PeriodMetrics) => [
          nrr,
          grr,
          logoChurn,
          churnByReason,
          ltv,
        ];
        expect(rates(defined(periodMetrics(joined, now)))).toEqual(rates(defined(periodMetrics(book, now))));
      }),
      seeded,
    );
  });

  it("the attribution adds up in every view, and flips every sign when the sides are swapped", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const why = attribution(book, before, now, "region");
        const back = attribution(book, now, before, "region");
        if (isUndefined(why) || isUndefined(back)) return;
        const ppm = multiply(subtract(why.nrrNow, why.nrrBefore), fraction(1_000_000n));
        expect(why.changePpm).toBe(roundHalfAway(ppm.num, ppm.den));
        for (const parts of [why.accounts, [...why.groups.values()]]) {
          expect(total(parts.flatMap((part) => [part.happenedPpm, part.didNotRepeatPpm]))).toBe(why.changePpm);
        }
        expect(total(why.mixAndRatesPpm.values())).toBe(why.changePpm);
        for (const name of why.groups.keys()) {
          const reasons = endReasons.map((reason) => why.churnReasonPpm.get(`${name}|${reason}`) ?? 0n);
          expect(total(reasons)).toBe(why.mixAndRatesPpm.get(`${name}|churn`));
        }
        expect(back.accounts.map((part) => [-part.didNotRepeatPpm, -part.happenedPpm])).toEqual(
          why.accounts.map((part) => [part.happenedPpm, part.didNotRepeatPpm]),
        );
        for (const [key, part] of [...why.mixAndRatesPpm, ...why.churnReasonPpm]) {
          expect(-(back.mixAndRatesPpm.get(key) ?? back.churnReasonPpm.get(key) ?? 1n)).toBe(part);
        }
      }),
      seeded,
    );
  });
});

function digits(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
