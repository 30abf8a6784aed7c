/** A number of the facts and what its key says of the unit -> the values a reader would see. */

import { compare, type Fraction, fraction, multiply } from "../../../core/fraction.ts";
import { currencyExponent } from "../../../core/money.ts";
import { type KeyUnit, unitWords } from "../lexicon/key-terms.ts";
import type { Part, Reading, Unit } from "./figure.ts";

export interface Raw {
  readonly value: Fraction;
  /** Written as {num, den}: a share of one, never a percentage. */
  readonly ofOne: boolean;
}

export interface Kind {
  readonly part: Part;
  /** Of the metric, where it is known. */
  readonly unit: Unit | "rate" | undefined;
  /** What the key or the unit beside it says. */
  readonly said: KeyUnit | undefined;
  readonly currency: string | null;
  /** Whether rates beside it are written as shares of one: 1.075 rather than 107.5. */
  readonly sharesOfOne: boolean;
}

const hundred = fraction(100n);
const perHundred = fraction(1n, 100n);
const perMyriad = fraction(1n, 10_000n);

/** The most telling word wins: "rate" says less than "pct", "count" less than anything. */
const telling: readonly KeyUnit[] = [
  "cents",
  "ppm",
  "basis points",
  "percent",
  "points",
  "money",
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "year",
  "rate",
  "count",
];

/** "sessions in the last 30 days" is no number of days. */
export function unitSaid(words: readonly string[]): KeyUnit | undefined {
  const said = new Set(
    words
      .filter((_, at) => !/^\d/u.test(words[at - 1] ?? "") && !isPeriod(words, at))
      .map((word) => unitWords.get(word)),
  );
  return telling.find((unit) => said.has(unit));
}

const periods = new Set("week month quarter year".split(" "));

/** {"this_month": 98}, {"year_to_date": 101}: which period it is of, and no number of months. */
function isPeriod(words: readonly string[], at: number): boolean {
  if (!periods.has(words[at] ?? "")) return false;
  return /^(?:this|last|same)$/u.test(words[at - 1] ?? "") || (words[at + 1] === "to" && words[at + 2] === "date");
}

export function readingsOf({ value, ofOne }: Raw, kind: Kind): readonly Reading[] {
  const as = (unit: Unit, by?: Fraction): Reading => ({ value: by === undefined ? value : multiply(value, by), unit });
  const money = (by?: Fraction): Reading => ({ ...as("money", by), currency: kind.currency });
  switch (kind.said) {
    case "cents":
      return [money(fraction(1n, 10n ** BigInt(currencyExponent(kind.currency ?? "USD"))))];
    case "ppm":
      return [as("points", perMyriad)];
    case "basis points":
      return kind.unit === "rate" ? [as("points", perHundred)] : [as("score", perHundred), as("points", perHundred)];
    case "percent":
      return [as("percent", ofOne ? hundred : undefined)];
    case "points":
      return kind.unit === "score" ? [as("points"), as("score")] : [as("points", ofOne ? hundred : undefined)];
    case "money":
      return [money()];
    case "rate":
      return [rate({ value, ofOne }, kind)];
    case "count":
      return countReading({ value, ofOne }, kind);
    case undefined:
      return unsaid({ value, ofOne }, kind);
    default:
      // {"sessions": {"this_month": 1840}}: what is counted is no number of months.
      return spanReading({ value, ofOne }, kind, kind.said);
  }
}

function spanReading(raw: Raw, kind: Kind, said: Unit): readonly Reading[] {
  return kind.unit === "count" ? unsaid(raw, kind) : [{ value: raw.value, unit: said }];
}

function countReading(raw: Raw, kind: Kind): readonly Reading[] {
  return raw.value.den === 1n && kind.part !== "change" ? [{ value: raw.value, unit: "count" }] : unsaid(raw, kind);
}

const durations: ReadonlySet<Unit> = new Set(["minute", "hour", "day", "week", "month", "year"]);

function unsaid(raw: Raw, kind: Kind): readonly Reading[] {
  const { value } = raw;
  if (kind.unit === "rate") return [rate(raw, kind)];
  if (kind.unit === "money") return [{ value, unit: "money", currency: kind.currency }];
  if (kind.unit === "score")
    return [
      { value, unit: "score" },
      { value, unit: "points" },
    ];
  if (kind.unit !== undefined && durations.has(kind.unit)) return [{ value, unit: kind.unit }];
  if (value.den === 1n && kind.unit !== "ratio") return [{ value, unit: "count" }];
  return [{ value, unit: "ratio" }];
}

function rate({ value, ofOne }: Raw, { part, sharesOfOne }: Kind): Reading {
  const share = ofOne || sharesOfOne;
  return { value: share ? multiply(value, hundred) : value, unit: part === "change" ? "points" : "percent" };
}

/** Above it a rate is written in percent: no retention is threefold, and none is under three percent. */
const highestShare = fraction(3n);

export function looksOfOne(rates: readonly Fraction[]): boolean {
  return rates.length > 0 && rates.every((value) => compare(value, highestShare) < 0);
}
