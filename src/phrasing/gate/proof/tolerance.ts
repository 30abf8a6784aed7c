/** A number as written and a figure -> whether one is the other, as closely as it was written. */
import { compare, type Fraction, fraction, multiply, negate, subtract } from "../../../core/fraction.ts";
import type { Digits } from "../text/digits.ts";

const half = fraction(1n, 2n);
/** masking.md §5: "about" and "roughly" allow 5 %. */
const aboutShare = fraction(1n, 20n);

/** Magnitudes: what the sign says is checked apart. */
export function isWritten(number: Digits, value: Fraction, about: boolean): boolean {
  const exact = magnitude(value);
  const within = multiply(number.step, half);
  const wide = about ? multiply(exact, aboutShare) : within;
  const room = compare(wide, within) > 0 ? wide : within;
  return number.values.some((written) => {
    // 0.2 is small, and not 0.
    if (written.num === 0n && exact.num !== 0n) return false;
    const far = magnitude(subtract(magnitude(written), exact));
    return compare(far, room) <= 0;
  });
}

export function magnitude(value: Fraction): Fraction {
  return value.num < 0n ? negate(value) : value;
}

export function signOf(value: Fraction): -1 | 0 | 1 {
  if (value.num === 0n) return 0;
  return value.num < 0n ? -1 : 1;
}
