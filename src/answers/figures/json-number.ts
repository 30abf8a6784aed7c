/** Exact integers and fractions -> the JSON forms of answer.md: numbers while they are safe, digits in a string beyond. */
import type { Fraction } from "../../core/fraction.ts";
import type { JsonFraction, JsonInteger } from "../answer.ts";

export function jsonInteger(value: bigint): JsonInteger {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

export function jsonFraction(value: Fraction): JsonFraction {
  return { num: jsonInteger(value.num), den: jsonInteger(value.den) };
}
