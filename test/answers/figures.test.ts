import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "../../src/answers/figures/clean-text.ts";
import { dateText, rangeText } from "../../src/answers/figures/date-text.ts";
import { figuresIn } from "../../src/answers/figures/figures.ts";
import { nouns } from "../../src/answers/figures/nouns.ts";
import { decimalText, fraction } from "../../src/core/fraction.ts";
import { day } from "./golden-quarters.ts";

const us = figuresIn({ locale: "en-US", currency: "USD" });
const german = figuresIn({ locale: "de-DE", currency: "EUR" });
const noBreak = "\u00a0";

describe("a figure reads as its locale writes it", () => {
  const displays: readonly (readonly [written: string, read: string])[] = [
    [us.money(6_000_000n).display, "$60,000"],
    [us.money(123_450n).display, "$1,234.50"],
    [us.money(-1n).display, "-$0.01"],
    [us.moneyMoved(1_535_625n).display, "+$15,356.25"],
    [us.moneyMoved(-100n).display, "-$1"],
    [us.moneyMoved(0n).display, "$0"],
    [us.money(900_719_925_474_099_312n).display, "$9,007,199,254,740,993.12"],
    [figuresIn({ locale: "en-US", currency: "JPY" }).money(1234n).display, "¥1,234"],
    [figuresIn({ locale: "en-US", currency: "KWD" }).money(1_234_567n).display, `KWD${noBreak}1,234.567`],
    [german.money(123_450n).display, `1.234,50${noBreak}€`],
    [us.rate(fraction(43n, 40n)).display, "107.5%"],
    [us.rate(fraction(1n, 25n)).display, "4.0%"],
    [german.rate(fraction(43n, 40n)).display, `107,5${noBreak}%`],
    [us.points(fraction(-123n, 1000n)).display, "-12.3 points"],
    [us.points(fraction(4n, 100n)).display, "+4.0 points"],
    [us.points(fraction(0n)).display, "0.0 points"],
    [us.times(fraction(16n, 5n)).display, "3.2x"],
    [us.times(fraction(49n, 50n)).display, "0.98x"],
    [us.timesMoved(fraction(2n)).display, "+2.0x"],
    [us.timesMoved(fraction(-1n, 3n)).display, "-0.33x"],
    [german.times(fraction(16n, 5n)).display, "3,2x"],
    [us.score(6249).display, "62"],
    [us.score(6250).display, "63"],
    [us.score(3960, 1).display, "39.6"],
    [us.score(4000, 2).display, "40.00"],
    [german.score(3996, 2).display, "39,96"],
    [us.scorePart(-1260).display, "-13 points"],
    [us.scorePart(-1260, 1).display, "-12.6 points"],
    [us.scorePart(100, 1).display, "+1.0 points"],
    [us.scorePart(100).display, "+1 point"],
    [us.count(8, nouns.account).display, "8 accounts"],
    [us.count(1, nouns.account).display, "1 account"],
    [us.bareCount(12_345).display, "12,345"],
    [us.days(12).display, "12 days"],
    [us.days(1).display, "1 day"],
    [german.days(12).display, "12 Tage"],
    [us.window(20).display, "20 days left"],
    [us.window(0).display, "ends today"],
    [us.window(-5).display, "overdue by 5 days"],
    [us.window(1).display, "1 day left"],
    [german.window(1200).display, "1.200 days left"],
    [german.window(-5).display, "overdue by 5 days"],
    [us.date(day("2026-07-01")).display, "1 Jul 2026"],
    [us.decimal(fraction(61n, 2n)).display, "30.5"],
    [us.undefined("rate", { undefined: "empty_start" }).display, "not defined"],
  ];
  test.each(displays)("%s", (written, read) => expect(written).toBe(read));
});

test("halves are rounded away from zero on the exact fraction, where a double would fall short", () => {
  // 1.0005 has no exact double (1.000499999...): rounded through one it would read 100.0%.
  expect(us.rate(fraction(10_005n, 10_000n)).display).toBe("100.1%");
  expect(us.points(fraction(-5n, 10_000n)).display).toBe("-0.1 points");
  expect(us.points(fraction(-49n, 100_000n)).display).toBe("0.0 points");
});

test("money beyond 2^53 keeps every cent, in its value as a string of digits", () => {
  expect(us.money(900_719_925_474_099_312n).value).toBe("900719925474099312");
  expect(us.money(123n).value).toBe(123);
});

test("a period says its year once, and a single day only once", () => {
  expect(rangeText({ from: day("2026-07-01"), to: day("2026-09-30") }, "en-US")).toBe("1 Jul - 30 Sep 2026");
  expect(rangeText({ from: day("2025-12-01"), to: day("2026-01-31") }, "en-US")).toBe("1 Dec 2025 - 31 Jan 2026");
  expect(rangeText({ from: day("2024-02-29"), to: day("2024-02-29") }, "en-US")).toBe("29 Feb 2024");
  expect(dateText(day("2026-07-01"), "de-DE")).toBe("1. Juli 2026");
});

test("a name keeps its letters and loses what only moves or hides text", () => {
  expect(cleanText("  Ac\u202eme\u0007\n Ltd\u200b ")).toBe("Acme Ltd");
  expect(cleanText("Zo\u00eb & Søn <b>")).toBe("Zoë & Søn <b>");
  expect(cleanText("👩‍🚀 Space")).toBe("👩‍🚀 Space");
  expect(cleanText("\u0000")).toBe("(no name)");
});

test("any amount of cents can be read back from its display", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (cents) => {
      const read = us.money(cents).display.replaceAll(/[$,]/g, "");
      const exact = decimalText(fraction(cents, 100n), 2);
      expect([exact, exact.replace(/\.00$/, "")]).toContain(read);
    }),
    { seed: 1, numRuns: 300 },
  );
});
