/** Exact rates -> exact parts per million, ready to be apportioned. */
import { type Fraction, fraction, multiply } from "../fraction.ts";

const million = fraction(1_000_000n);

export function inPpm(rate: Fraction): Fraction {
  return multiply(rate, million);
}
