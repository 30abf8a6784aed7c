/** A fact -> the number an axis plots it at, in the unit and rounding of its display; null when it has none. */
import type { Fact } from "../answers/answer.ts";
import { decimalText, type Fraction, fraction } from "../core/fraction.ts";
import { currencyExponent } from "../core/money.ts";

/** Points are displayed to one decimal in every locale. */
const tenths = 10;
/** Ratios are displayed to two decimals at most. */
const hundredths = 2;

/** Scores are plotted 0..100 to the digits they show, rates and points in percent to a tenth, money in major units, ratios ("3.2x") as they are. */
export function plotted({ kind, value, currency, display, unit }: Fact): number | null {
  if (value === null || (typeof value === "string" && !/^-?\d+$/.test(value))) return null;
  const exact = exactOf(value);
  switch (kind) {
    case "score":
      return axis(exact, 100n, decimalsShown(display));
    case "rate":
      return unit === "times" ? axis(exact, 1n, hundredths) : axis(percent(exact), 1n, 1);
    case "points":
      return shownTenths(display) ?? axis(percent(exact), 1n, 1);
    case "money": {
      const exponent = currencyExponent(currency ?? "");
      return axis(exact, 10n ** BigInt(exponent), exponent);
    }
    case "count":
    case "days":
      return axis(exact, 1n, 0);
    default:
      return null;
  }
}

/** A part may show a tenth more or less than its own rounding, so that all parts add up: the bar is as long as it says. */
function shownTenths(display: string): number | null {
  const digits = display.replaceAll(/\P{Nd}/gu, "");
  if (!/^[0-9]+$/.test(digits)) return null;
  return (/[-\u2212]/u.test(display) ? -Number(digits) : Number(digits)) / tenths;
}

function percent({ num, den }: Fraction): Fraction {
  return fraction(num * 100n, den);
}

/** Scores end at 100, so what follows a mark between digits is decimals in every locale. */
function decimalsShown(display: string): number {
  return /\p{Nd}\P{Nd}(\p{Nd}+)$/u.exec(display)?.[1]?.length ?? 0;
}

function exactOf(value: Exclude<Fact["value"], null>): Fraction {
  if (typeof value === "object") return fraction(BigInt(value.num), BigInt(value.den));
  return fraction(BigInt(value));
}

function axis(exact: Fraction, unit: bigint, decimals: number): number {
  return Number(decimalText(fraction(exact.num, exact.den * unit), decimals));
}
