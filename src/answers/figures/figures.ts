/** Exact values -> figures: the one place where `display` is made, in an organisation's locale and currency. */
import { type Day, isoDay } from "../../core/day.ts";
import { decimalText, type Fraction, fraction, roundHalfAway } from "../../core/fraction.ts";
import type { BasisPoints } from "../../core/health/score.ts";
import { currencyExponent, type Minor, majorText } from "../../core/money.ts";
import type { Settings } from "../../core/settings.ts";
import type { Undefined } from "../../core/undefined.ts";
import type { FactKind } from "../answer.ts";
import { cleanText } from "./clean-text.ts";
import { dateText, monthsText, rangeText } from "./date-text.ts";
import type { Figure } from "./figure.ts";
import { jsonFraction, jsonInteger } from "./json-number.ts";
import { type Noun, nouns } from "./nouns.ts";
import { numberText } from "./number-text.ts";
import type { ScoreDecimals } from "./score-decimals.ts";
import { undefinedWords } from "./undefined-words.ts";

/** Rates and percentage points are read to a tenth of a percent, as in definitions.md §2. */
const rateDecimals = 1;
/** A hundredth tells 0.98x, which shrinks, from 1x. */
const timesDecimals = 2;
const hundredthsPerWhole = 100n;
/** Displayed units of a share of one: tenths of a percentage point. */
export const tenthsPerWhole = 1000n;
const basisPointsPerPoint = 100n;

export type Figures = ReturnType<typeof figuresIn>;

/** Every function is pure; rounding is half away from zero on the exact value, never on a double. */
export function figuresIn(settings: Pick<Settings, "locale" | "currency">) {
  const { locale, currency } = settings;
  const integer = (value: bigint | number) => numberText(value.toString(), locale, { maximumFractionDigits: 0 });
  const points = (value: Fraction, tenths = tenthsOfPoint(value)): Figure => ({
    kind: "points",
    value: jsonFraction(value),
    display: `${signed(decimalText(fraction(tenths, 10n), rateDecimals), rateDecimals)} points`,
    unit: "percentage points",
  });
  const signed = (text: string, decimals: number) =>
    numberText(text, locale, { signDisplay: "exceptZero", ...exactly(decimals) });

  const times = (value: Fraction, signDisplay: "auto" | "exceptZero"): Figure => ({
    kind: "rate",
    value: jsonFraction(value),
    display: `${numberText(decimalText(value, timesDecimals), locale, {
      signDisplay,
      minimumFractionDigits: 1,
      maximumFractionDigits: timesDecimals,
    })}x`,
    unit: "times",
  });

  const rate = (value: Fraction, signDisplay: "auto" | "exceptZero"): Figure => ({
    kind: "rate",
    value: jsonFraction(value),
    display: numberText(decimalText(value, rateDecimals + 2), locale, {
      style: "percent",
      signDisplay,
      ...exactly(rateDecimals),
    }),
  });

  const money = (amount: Minor, signDisplay: "auto" | "exceptZero"): Figure => ({
    kind: "money",
    value: jsonInteger(amount),
    display: numberText(majorText(amount, currency), locale, {
      style: "currency",
      currency,
      signDisplay,
      trailingZeroDisplay: "stripIfInteger",
      ...exactly(currencyExponent(currency)),
    }),
    currency,
  });

  return {
    /** `amount` in minor units of the reporting currency; the cents are shown only when there are any. */
    money: (amount: Minor) => money(amount, "auto"),
    /** An amount by which something moved: a gain carries its sign as a loss does. */
    moneyMoved: (amount: Minor) => money(amount, "exceptZero"),
    /** A share of one: 43/40 reads "107.5%". */
    rate: (value: Fraction) => rate(value, "auto"),
    /** A share by which something changed: a gain carries its sign as a loss does. */
    rateMoved: (value: Fraction) => rate(value, "exceptZero"),
    /** A difference of two shares of one; `tenths` is its displayed size when it is a part of a displayed whole. */
    points,
    /** How many times one amount is another: 16/5 reads "3.2x". */
    times: (value: Fraction) => times(value, "auto"),
    timesMoved: (value: Fraction) => times(value, "exceptZero"),
    count: (value: number, noun: Noun): Figure => ({
      kind: "count",
      value,
      display: `${integer(value)} ${value === 1 ? noun.one : noun.other}`,
      unit: noun.other,
    }),
    /** A count whose label says what is counted. */
    bareCount: (value: number | bigint): Figure => ({
      kind: "count",
      value: jsonInteger(BigInt(value)),
      display: integer(value),
    }),
    days: (value: number): Figure => ({ kind: "days", value, display: dayCount(value, locale), unit: "days" }),
    /** Days to the end of an action window; negative is overdue (definitions.md §8). */
    window: (value: number): Figure => ({
      kind: "days",
      value,
      display: windowText(value, locale),
      unit: "days",
    }),
    date: (day: Day): Figure => ({ kind: "date", value: isoDay(day), display: dateText(day, locale) }),
    /** 0..10,000 basis points, read as 0..100. */
    score: (bp: BasisPoints, decimals: ScoreDecimals = 0): Figure => ({
      kind: "score",
      value: bp,
      display: numberText(decimalText(scorePoints(bp), decimals), locale, exactly(decimals)),
    }),
    /** A signed part of a score; `units`, of `decimals` places, is its displayed size as a part of a displayed whole. */
    scorePart: (bp: BasisPoints, decimals: ScoreDecimals = 0, units = scoreUnits(bp, decimals)): Figure => ({
      kind: "score",
      value: bp,
      display: `${signed(decimalText(fraction(units, 10n ** BigInt(decimals)), decimals), decimals)} ${
        decimals === 0 && (units === 1n || units === -1n) ? "point" : "points"
      }`,
      unit: "score points",
    }),
    /** A plain decimal: a survey's mean, a factor of a rank. */
    decimal: (value: Fraction, decimals = 2): Figure => ({
      kind: "text",
      value: decimalText(value, decimals),
      display: numberText(decimalText(value, decimals), locale, { maximumFractionDigits: decimals }),
    }),
    /** A difference of two plain decimals. */
    decimalMoved: (value: Fraction, decimals = 2): Figure => ({
      kind: "text",
      value: decimalText(value, decimals),
      display: numberText(decimalText(value, decimals), locale, {
        signDisplay: "exceptZero",
        maximumFractionDigits: decimals,
      }),
    }),
    name: (text: string): Figure => ({ kind: "name", value: cleanText(text), display: cleanText(text) }),
    text: (text: string): Figure => ({ kind: "text", value: text, display: text }),
    reason: (code: string, words: string): Figure => ({ kind: "reason", value: code, display: words }),
    undefined: (kind: FactKind, reason: Undefined): Figure => ({
      kind,
      value: null,
      display: "not defined",
      note: undefinedWords(reason),
    }),
    /** Both days inclusive; for texts about periods, which are not figures. */
    rangeText: (range: { readonly from: Day; readonly to: Day }) => rangeText(range, locale),
    /** The same of whole months, short enough for an axis: "Q3 2026". */
    monthsText: (range: { readonly from: Day; readonly to: Day }) => monthsText(range, locale),
  };
}

export function scorePoints(bp: BasisPoints): Fraction {
  return fraction(BigInt(bp), basisPointsPerPoint);
}

/** The displayed size of a score or a part of it, in its last displayed digit. */
export function scoreUnits(bp: BasisPoints, decimals: ScoreDecimals): bigint {
  return roundHalfAway(BigInt(bp) * 10n ** BigInt(decimals), basisPointsPerPoint);
}

/** The displayed size of a difference of shares, in tenths of a percentage point. */
export function tenthsOfPoint(value: Fraction): bigint {
  return roundHalfAway(value.num * tenthsPerWhole, value.den);
}

/** The displayed size of a ratio. */
export function hundredthsOfTimes(value: Fraction): bigint {
  return roundHalfAway(value.num * hundredthsPerWhole, value.den);
}

function exactly(decimals: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}

function dayCount(value: number, locale: string): string {
  return numberText(value.toString(), locale, { style: "unit", unit: "day", unitDisplay: "long" });
}

/** The locale is that of the number: "30 Tage left" is neither language. */
function windowText(value: number, locale: string): string {
  if (value === 0) return "ends today";
  const size = Math.abs(value);
  const days = `${numberText(size.toString(), locale, {})} ${size === 1 ? nouns.day.one : nouns.day.other}`;
  return value < 0 ? `overdue by ${days}` : `${days} left`;
}
