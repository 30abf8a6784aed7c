/** Money as integer minor units: read from decimal text, rounded once, never floating point. */
import { decimalText, type Fraction, fraction, parseDecimal, roundHalfAway } from "./fraction.ts";

/** Integer minor units (cents for USD, yen for JPY), beyond 2^53 too. */
export type Minor = bigint;

/** ISO 4217 exponents that are not 2. */
const exponents: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Digits after the point in this currency: 2 unless ISO 4217 says otherwise. */
export function currencyExponent(currency: string): number {
  return exponents[currency] ?? 2;
}

/** "1234.50" in major units as exact minor units (a fraction: rounding is the caller's single step). */
export function parseMajor(text: string, currency: string): Fraction | undefined {
  const major = parseDecimal(text);
  return major && fraction(major.num * 10n ** BigInt(currencyExponent(currency)), major.den);
}

export function toMinor(exact: Fraction): Minor {
  return roundHalfAway(exact.num, exact.den);
}

/** 123450n USD as "1234.50". */
export function majorText(amount: Minor, currency: string): string {
  const exponent = currencyExponent(currency);
  return decimalText(fraction(amount, 10n ** BigInt(exponent)), exponent);
}
