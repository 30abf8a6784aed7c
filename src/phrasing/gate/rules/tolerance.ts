/** A number as written and a figure -> whether one is the other, as closely as it was written. */
import { add, compare, type Fraction, fraction, multiply, negate, subtract } from "../../../core/fraction.ts";
import type { NumberToken } from "../text/token.ts";

const half = fraction(1n, 2n);
/** masking.md §5: "about" and "roughly" allow 5 %. */
const aboutShare = fraction(1n, 20n);
/** What is written lies 5 % of the figure away from it: at most 1/19 of itself. */
const aboutReach = fraction(1n, 19n);

/** Magnitudes: what the sign says is checked apart. */
export function isWritten({ number }: NumberToken, value: Fraction, about: boolean): boolean {
  const exact = magnitude(value);
  const within = multiply(number.step, half);
  const wide = about ? multiply(exact, aboutShare) : within;
  const room = compare(wide, within) > 0 ? wide : within;
  return number.values.some((written) => {
    const far = magnitude(subtract(magnitude(written), exact));
    return compare(far, room) <= 0;
  });
}

/** Between which magnitudes a figure may lie that is so written; one span for each way of reading the digits. */
export function roomOf(
  { number }: NumberToken,
  about: boolean,
): readonly { readonly from: Fraction; readonly to: Fraction }[] {
  const within = multiply(number.step, half);
  return number.values.map((written) => {
    const size = magnitude(written);
    const room = about ? add(within, multiply(size, aboutReach)) : within;
    return { from: subtract(size, room), to: add(size, room) };
  });
}

export function magnitude(value: Fraction): Fraction {
  return value.num < 0n ? negate(value) : value;
}

export function signOf(value: Fraction): -1 | 0 | 1 {
  if (value.num === 0n) return 0;
  return value.num < 0n ? -1 : 1;
}
