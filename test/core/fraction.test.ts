import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  decimalText,
  divide,
  floor,
  fraction,
  multiply,
  negate,
  parseDecimal,
  roundHalfAway,
  subtract,
  sum,
  toNumber,
  zero,
} from "../../src/core/fraction.ts";

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([num, den]) => fraction(num, den));

describe("fractions", () => {
  it("are kept in lowest terms with a positive denominator", () => {
    expect(fraction(6n, -4n)).toEqual({ num: -3n, den: 2n });
    expect(fraction(0n, -7n)).toEqual(zero);
  });

  it("are in lowest terms whether their parts lie under 2^53, over it, or on either side", () => {
    const prime = 2n ** 61n - 1n;
    expect(fraction(2n ** 53n - 1n, 6_361n)).toEqual({ num: 1_416_003_655_831n, den: 1n });
    expect(fraction(6n * prime, 4n * prime)).toEqual({ num: 3n, den: 2n });
    expect(fraction(-9n * prime, 6n)).toEqual({ num: -3n * prime, den: 2n });
    expect(fraction(2n ** 53n + 1n, 2n ** 53n)).toEqual({ num: 2n ** 53n + 1n, den: 2n ** 53n });
  });

  it("have a greatest integer that is not more than they are, below zero too", () => {
    const all = [fraction(7n, 2n), fraction(-7n, 2n), fraction(4n), fraction(-4n), fraction(-1n, 3n)];
    expect(all.map(floor)).toEqual([3n, -4n, 4n, -4n, -1n]);
  });

  it("add up all at once to what they add up to one by one, in lowest terms, reduced before or not", () => {
    fc.assert(
      fc.property(fc.array(anyFraction, { maxLength: 6 }), fc.bigInt({ min: 1n, max: 90n }), (terms, factor) => {
        const oneByOne = terms.reduce(add, zero);
        expect(sum(terms)).toEqual(oneByOne);
        expect(sum(terms.map(({ num, den }) => ({ num: num * factor, den: den * factor })))).toEqual(oneByOne);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("refuse a denominator of 0 instead of making infinity", () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(() => divide(fraction(1n), zero)).toThrow(RangeError);
    expect(() => roundHalfAway(1n, 0n)).toThrow(RangeError);
  });

  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [7n, 5n, 1n],
    [-8n, 5n, -2n],
    [1n, 3n, 0n],
  ])("round %s/%s half away from zero to %s", (num, den, rounded) => {
    expect(roundHalfAway(num, den)).toBe(rounded);
  });

  it.each([
    [fraction(43n, 40n), 2, "1.08"],
    [fraction(-43n, 40n), 2, "-1.08"],
    [fraction(2n, 3n), 12, "0.666666666667"],
    [fraction(-1n, 300n), 2, "0.00"],
    [fraction(5n, 2n), 0, "3"],
    [fraction(10n ** 20n + 1n), 1, "100000000000000000001.0"],
  ])("%o with %i places reads %s", (value, places, text) => {
    expect(decimalText(value, places)).toBe(text);
  });

  it.each(["", ".5", "5.", "1e3", "1,000", "--1", "0x1", " 1"])("are not read from %j", (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it("are read from plain decimal text exactly", () => {
    expect(parseDecimal("-12.50")).toEqual({ num: -25n, den: 2n });
    expect(parseDecimal("+0.1")).toEqual({ num: 1n, den: 10n });
  });

  it("become the nearest double only at the end", () => {
    expect(toNumber(fraction(43n, 40n))).toBe(1.075);
    expect(toNumber(fraction(-1n, 3n))).toBe(-1 / 3);
    // A rate of one account in three trillion times a trillion is small, not 0.
    expect(toNumber(fraction(-1n, 3n * 10n ** 24n))).toBe(-1 / 3e24);
    expect(toNumber(zero)).toBe(0);
  });

  it("obey the laws of arithmetic", () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(a, b)).toEqual(add(a, negate(b)));
        expect(compare(a, b) + compare(b, a)).toBe(0);
        if (b.num !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
