/** Exact integers and fractions -> JSON that loses nothing (definitions.md §3). */
import { decimalText, type Fraction } from "./fraction.ts";
import { type Defined, isUndefined, type Undefined } from "./undefined.ts";

/** A number up to 2^53, digits in a string past it: what a reader of doubles can take in unharmed. */
export type IntegerJson = number | string;

export interface FractionJson {
  readonly num: IntegerJson;
  readonly den: IntegerJson;
  /** Decimal text, halves away from zero. */
  readonly dec: string;
}

/** definitions.md §3. */
const decimalPlaces = 12;

export function integerJson(value: bigint): IntegerJson {
  const double = Number(value);
  return Number.isSafeInteger(double) ? double : value.toString();
}

/** In lowest terms. */
export function fractionJson(value: Fraction): FractionJson {
  return { num: integerJson(value.num), den: integerJson(value.den), dec: decimalText(value, decimalPlaces) };
}

export function definedFractionJson(value: Defined<Fraction>): FractionJson | Undefined {
  return isUndefined(value) ? value : fractionJson(value);
}
