import { describe, expect, it } from "vitest";
import { currencyExponent, majorText, parseMajor, toMinor } from "../../src/core/money.ts";

describe("money", () => {
  it.each([
    ["USD", 2],
    ["JPY", 0],
    ["KWD", 3],
  ])("of %s has %i digits after the point", (currency, digits) => {
    expect(currencyExponent(currency)).toBe(digits);
  });

  it.each([
    ["1234.50", "USD", 123_450n],
    ["-0.005", "USD", -1n],
    ["0.005", "USD", 1n],
    ["0.004", "USD", 0n],
    ["1999.5", "JPY", 2000n],
    ["1.2345", "KWD", 1235n],
    ["90071992547409939.99", "USD", 9_007_199_254_740_993_999n],
  ])("%s %s is %s minor units", (text, currency, minor) => {
    const exact = parseMajor(text, currency);
    expect(exact && toMinor(exact)).toBe(minor);
  });

  it("is not read from text with separators", () => {
    expect(parseMajor("1,234.50", "USD")).toBeUndefined();
  });

  it.each([
    [123_450n, "USD", "1234.50"],
    [-5n, "USD", "-0.05"],
    [1999n, "JPY", "1999"],
    [1234n, "KWD", "1.234"],
  ])("%s minor units of %s read back as %s", (minor, currency, text) => {
    expect(majorText(minor, currency)).toBe(text);
  });
});
