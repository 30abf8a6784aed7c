import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, fraction, one } from "../../../src/core/fraction.ts";
import { attribution } from "../../../src/core/revenue/attribution.ts";
import type { Book } from "../../../src/core/revenue/book.ts";
import { ledger, ledgerTotals } from "../../../src/core/revenue/ledger.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import type { PeriodMetrics } from "../../../src/core/revenue/results.ts";
import { type Defined, isUndefined } from "../../../src/core/undefined.ts";
import { runs } from "../../support/runs.ts";
import { anyBook, anyRow, before, lastDay, now } from "./any-book.ts";
import { bookOf } from "./book-of.ts";

const seeded = runs(150);

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
});

function digits(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
