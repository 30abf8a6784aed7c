import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDecimal } from "../../../src/core/fraction.ts";
import type { FxRate } from "../../../src/core/records.ts";
import { metricsReport } from "../../../src/core/revenue/metrics-report.ts";
import { periodMetrics } from "../../../src/core/revenue/period-metrics.ts";
import { inReportingCurrency, ratesUsed } from "../../../src/core/revenue/reporting-currency.ts";
import { isUndefined } from "../../../src/core/undefined.ts";
import { account, bookOf, day, period, row } from "./book-of.ts";

function rate(currency: string, on: string, decimal: string): FxRate {
  const exact = parseDecimal(decimal);
  if (exact === undefined) throw new Error(`${decimal} is no decimal`);
  return { currency, day: day(on), rate: exact };
}

const euro = { currency: "EUR" };
const quarter = period("2026-04-01..2026-07-01");

describe("a book in its reporting currency", () => {
  it("takes one rate per currency for the whole answer: of the last day with one by its last snapshot", () => {
    const fx = [rate("EUR", "2026-07-02", "9"), rate("EUR", "2026-07-01", "1.2"), rate("EUR", "2026-01-01", "1.1")];
    const book = bookOf([row("a", 10_000n, "2025-01-01", "2026-05-01", euro)], { fx });
    const { book: reported, rates } = inReportingCurrency(book, quarter.to);
    // 100.00 EUR x 1.2, at the start of the quarter too, when the rate of the day was 1.1.
    expect(periodMetrics(reported, quarter)).toMatchObject({ startMrr: 12_000n, startArr: 144_000n });
    expect(rates.get("EUR")?.day).toBe(day("2026-07-01"));
  });

  it.each([
    // 1,000 yen x 0.0067 = 6.70 USD; a yen has no smaller unit.
    ["JPY", "USD", 1_000n, "0.0067", 670n],
    // 1.234 dinars x 3.25 = 4.0105 USD; a dinar has a thousand of them.
    ["KWD", "USD", 1_234n, "3.25", 401n],
    // 4.99 USD x 150.5 = 750.995 yen.
    ["USD", "JPY", 499n, "150.5", 751n],
    // 0.01 EUR x 0.5 = half a cent, away from zero.
    ["EUR", "USD", 1n, "0.5", 1n],
    // 2^53 + 1 cents x 3.
    ["EUR", "USD", 9_007_199_254_740_993n, "3", 27_021_597_764_222_979n],
  ])(
    "counts minor units by the exponents of %s and %s, each row rounded once",
    (from, to, amount, decimal, expected) => {
      const book = bookOf([row("a", amount, "2025-01-01", undefined, { currency: from })], {
        fx: [rate(from, "2026-01-01", decimal)],
        settings: { currency: to },
      });
      expect(inReportingCurrency(book, quarter.to).book.subscriptions).toMatchObject([
        { mrrCents: expected, currency: to },
      ]);
    },
  );

  it("rounds each row by itself, not their sum", () => {
    const rows = [row("a", 1n, "2025-01-01", undefined, euro), row("a", 1n, "2025-01-01", undefined, euro)];
    const book = bookOf(rows, { fx: [rate("EUR", "2026-01-01", "0.5")] });
    expect(periodMetrics(inReportingCurrency(book, quarter.to).book, quarter)).toMatchObject({ startMrr: 2n });
  });

  it("names the accounts of a currency that has no rate yet, and converts the others", () => {
    const rows = [
      row("a", 100n, "2025-01-01", undefined, euro),
      row("b", 100n, "2025-01-01", undefined, { currency: "GBP" }),
    ];
    const fx = [rate("EUR", "2026-01-01", "2"), rate("GBP", "2026-07-02", "3")];
    const accounts = [account("a", { region: "EMEA" }), account("b", { region: "UK" })];
    const report = metricsReport(
      inReportingCurrency(bookOf(rows, { fx, accounts }), quarter.to).book,
      quarter,
      "region",
    );
    expect(report.metrics).toEqual({ undefined: "no_fx_rate", detail: ["b"] });
    expect(report.by?.get("EMEA")).toMatchObject({ startMrr: 200n });
  });

  it("leaves a book of one currency as it is, whatever is said of that currency", () => {
    const book = bookOf([row("a", 100n, "2025-01-01")], { fx: [rate("USD", "2026-01-01", "2")] });
    expect(inReportingCurrency(book, quarter.to).book).toBe(book);
  });

  it("tells the rates of what paid within the periods, and of nothing else", () => {
    const rows = [
      row("a", 100n, "2025-01-01", undefined, euro),
      row("b", 100n, "2025-01-01", "2026-04-01", { currency: "GBP" }),
      row("c", 0n, "2025-01-01", undefined, { currency: "CHF" }),
    ];
    const fx = ["GBP", "EUR", "CHF"].map((currency) => rate(currency, "2026-01-01", "2"));
    const book = bookOf(rows, { fx });
    const { rates } = inReportingCurrency(book, quarter.to);
    expect(ratesUsed(() => book, rates, [quarter]).map(({ currency }) => currency)).toEqual(["EUR"]);
    const both = [quarter, period("2026-01-01..2026-04-01")];
    expect(ratesUsed(() => book, rates, both).map(({ currency }) => currency)).toEqual(["EUR", "GBP"]);
  });

  it("adds up over every cut, and day by day, once it is converted", () => {
    const rows = fc.array(
      fc.record({
        accountId: fc.constantFrom("a", "b", "c"),
        product: fc.constantFrom("Core", "Plus", null),
        mrrCents: fc.bigInt({ min: 0n, max: 2n ** 55n }),
        startDay: fc.integer({ min: -200, max: 100 }),
        endDay: fc.option(fc.integer({ min: -200, max: 150 })),
        currency: fc.constantFrom("USD", "EUR", "JPY", "KWD"),
      }),
      { minLength: 1, maxLength: 15 },
    );
    const fx = ["EUR", "JPY", "KWD"].map((currency) => rate(currency, "1970-01-01", "1.2345"));
    const accounts = ["a", "b", "c"].map((id) => account(id, { region: id === "a" ? "EMEA" : "AMER" }));
    fc.assert(
      fc.property(rows, fc.constantFrom("region" as const, "product" as const, "cohort" as const), (given, cut) => {
        const { book } = inReportingCurrency(bookOf(given, { fx, accounts }), 90);
        const { metrics, ledger, by } = metricsReport(book, { from: 0, to: 90 }, cut);
        if (isUndefined(metrics) || isUndefined(ledger)) throw new Error("every currency has a rate");
        const groups = [...(by?.values() ?? [])].flatMap((group) => (isUndefined(group) ? [] : [group]));
        const total = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);
        expect(total(groups.map(({ startMrr }) => startMrr))).toBe(metrics.startMrr);
        expect(total(groups.map(({ endMrr }) => endMrr))).toBe(metrics.endMrr);
        expect(metrics.startMrr + total(Object.values(ledger))).toBe(metrics.endMrr);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it("keeps every rate of a book that is in one foreign currency at a whole rate: only amounts change", () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 2n ** 60n }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 1n, max: 500n }), (mrrs, factor) => {
        const rows = mrrs.map((mrr, at) =>
          row(
            `a${at % 3}`,
            mrr,
            at % 2 === 0 ? "2025-01-01" : "2026-05-01",
            at % 4 === 0 ? "2026-06-01" : undefined,
            euro,
          ),
        );
        const own = periodMetrics(bookOf(rows, { settings: { currency: "EUR" } }), quarter);
        const book = bookOf(rows, { fx: [{ currency: "EUR", day: 0, rate: { num: factor, den: 1n } }] });
        const reported = periodMetrics(inReportingCurrency(book, quarter.to).book, quarter);
        if (isUndefined(own) || isUndefined(reported)) throw new Error("both are defined");
        expect([reported.nrr, reported.grr, reported.logoChurn]).toEqual([own.nrr, own.grr, own.logoChurn]);
        expect(reported.endMrr).toBe(own.endMrr * factor);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
