/** A reading against bad / ok / good -> a sub-score: two straight lines through 0, 5,000 and 10,000. */
import { add, type Fraction, fraction, zero } from "../../fraction.ts";
import type { Thresholds } from "../signals/signal.ts";

const middle = fraction(5_000n);
const best = fraction(10_000n);

/**
 * Exact basis points: 0 at `bad` and beyond, 5,000 at `ok`, 10,000 at `good` and beyond, linear between; either end may be
 * the larger number. @throws RangeError when thresholds are not whole numbers or `ok` equals one of the others.
 */
export function piecewise(reading: Fraction, thresholds: Thresholds): Fraction {
  const upward = thresholds.bad < thresholds.good;
  const [bad, ok, good] = [BigInt(thresholds.bad), BigInt(thresholds.ok), BigInt(thresholds.good)];
  const past = (border: bigint) => (upward ? aboveBy(reading, border) : -aboveBy(reading, border));
  if (past(bad) <= 0n) return zero;
  if (past(good) >= 0n) return best;
  return past(ok) < 0n ? shareBetween(reading, bad, ok) : add(middle, shareBetween(reading, ok, good));
}

function shareBetween(reading: Fraction, from: bigint, to: bigint): Fraction {
  return fraction(middle.num * aboveBy(reading, from), reading.den * (to - from));
}

/** In parts of the reading's denominator. */
function aboveBy(reading: Fraction, border: bigint): bigint {
  return reading.num - border * reading.den;
}
