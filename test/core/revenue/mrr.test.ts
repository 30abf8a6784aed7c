import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraction, multiply } from "../../../src/core/fraction.ts";
import { annualAmount, intervals, monthlyAmount } from "../../../src/core/revenue/mrr.ts";

const price = (cents: bigint, interval: (typeof intervals)[number], intervalCount = 1) => ({
  amount: fraction(cents),
  interval,
  intervalCount,
});

describe("a recurring price", () => {
  it.each([
    ["a month is itself", price(10_000n, "month"), fraction(10_000n)],
    ["a year is a twelfth", price(120_000n, "year"), fraction(10_000n)],
    ["a quarter is a third", price(30_000n, "quarter"), fraction(10_000n)],
    ["a week is 52/12", price(1_200n, "week"), fraction(5_200n)],
    ["a day is 365/12", price(1_200n, "day"), fraction(36_500n)],
    ["every second year is a 24th", price(240_000n, "year", 2), fraction(10_000n)],
    ["what does not divide stays exact", price(10_000n, "year"), fraction(2_500n, 3n)],
  ])("by the month: %s", (_, input, monthly) => expect(monthlyAmount(input)).toEqual(monthly));

  it("of 100,000.00 a year is 100,000.00 of ARR, not twelve times its rounded month", () =>
    expect(annualAmount(price(10_000_000n, "year"))).toEqual(fraction(10_000_000n)));

  it("loses its percentage before its fixed discount: 200 less 25 % less 30 is 120", () =>
    expect(
      monthlyAmount({ ...price(200n, "month"), discountPercent: fraction(25n), discountAmount: fraction(30n) }),
    ).toEqual(fraction(120n)));

  it("takes a fixed discount off every charge, not off every month", () =>
    expect(monthlyAmount({ ...price(120_000n, "year"), discountAmount: fraction(12_000n) })).toEqual(fraction(9_000n)));

  it("goes below zero when the discount exceeds it, for the caller to refuse", () =>
    expect(monthlyAmount({ ...price(100n, "month"), discountAmount: fraction(101n) })).toEqual(fraction(-1n)));

  it.each([0, -1, 1.5])("refuses %s intervals a charge", (count) =>
    expect(() => annualAmount(price(1n, "month", count))).toThrow(RangeError),
  );

  it("is worth twelve of its months a year, whatever its interval", () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 18n),
        fc.constantFrom(...intervals),
        fc.integer({ min: 1, max: 36 }),
        (n, i, c) => {
          expect(multiply(monthlyAmount(price(n, i, c)), fraction(12n))).toEqual(annualAmount(price(n, i, c)));
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});
