/** A reading against bad / ok / good -> a sub-score: two straight lines through 0, 5,000 and 10,000. */
import { add, compare, divide, type Fraction, fraction, multiply, subtract, zero } from "../../fraction.ts";
import type { Thresholds } from "../signals/signal.ts";

const middle = fraction(5_000n);
const best = fraction(10_000n);

/**
 * Exact basis points: 0 at `bad` and beyond, 5,000 at `ok`, 10,000 at `good` and beyond, linear between; either end may be
 * the larger number. @throws RangeError when thresholds are not whole numbers or `ok` equals one of the others.
 */
export function piecewise(reading: Fraction, thresholds: Thresholds): Fraction {
  const upward = thresholds.bad < thresholds.good;
  const [bad, ok, good] = [whole(thresholds.bad), whole(thresholds.ok), whole(thresholds.good)];
  const past = (border: Fraction) => compare(reading, border) * (upward ? 1 : -1);
  if (past(bad) <= 0) return zero;
  if (past(good) >= 0) return best;
  return past(ok) < 0 ? shareBetween(reading, bad, ok) : add(middle, shareBetween(reading, ok, good));
}

function shareBetween(reading: Fraction, from: Fraction, to: Fraction): Fraction {
  return multiply(middle, divide(subtract(reading, from), subtract(to, from)));
}

function whole(threshold: number): Fraction {
  return fraction(BigInt(threshold));
}
