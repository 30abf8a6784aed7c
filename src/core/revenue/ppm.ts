/** Exact rates -> exact parts per million, ready to be apportioned. */
import { type Fraction, fraction, multiply } from "../fraction.ts";

const perUnit = 1_000_000n;
const million = fraction(perUnit);

export function inPpm(rate: Fraction): Fraction {
  return multiply(rate, million);
}

/** `part / whole`; not in lowest terms, as fractions of one whole are cheaper to add up and to compare while they share it. */
export function shareInPpm(part: bigint, whole: bigint): Fraction {
  return { num: part * perUnit, den: whole };
}
