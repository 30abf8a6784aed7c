/** A series -> the one place where two means describe it best, by least squares. */
import { commonDenominator, type Fraction, fraction, fromNumber, toNumber } from "../fraction.ts";

export interface Split {
  /** Of the first value of the second part. */
  readonly index: number;
  /** Sum of the squared distances to the two means. */
  readonly sse: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
}

/**
 * The split with the least squared error, of equals the earliest; each part has at least `minSegment` >= 1 values. Exact in
 * the decimals of the values, so that rounding decides no tie. Undefined with fewer than 2 x `minSegment` values.
 * @throws RangeError for NaN and infinities.
 */
export function bestSplit(values: readonly number[], minSegment = 1): Split | undefined {
  if (values.length < 2 * minSegment) return undefined;
  const exact = values.map(fromNumber);
  const unit = commonDenominator(exact);
  const parts = exact.map(({ num, den }) => num * (unit / den));
  const { index, head, explained } = widestApart(parts, minSegment);
  const total = whole(parts);
  const squares = whole(parts.map((part) => part * part));
  return {
    index,
    sse: toNumber(fraction(squares * explained.den - explained.num, explained.den * unit * unit)),
    meanBefore: toNumber(fraction(head, BigInt(index) * unit)),
    meanAfter: toNumber(fraction(total - head, BigInt(parts.length - index) * unit)),
  };
}

interface Explained {
  readonly index: number;
  /** Sum of the first part. */
  readonly head: bigint;
  /** Not in lowest terms: a series has as many of these as values. */
  readonly explained: Fraction;
}

/** What two means leave unexplained is least where head^2/n + tail^2/m is greatest. */
function widestApart(parts: readonly bigint[], minSegment: number): Explained {
  const total = whole(parts);
  let best: Explained = { index: 0, head: 0n, explained: { num: -1n, den: 1n } };
  let head = 0n;
  for (const [at, part] of parts.entries()) {
    head += part;
    const index = at + 1;
    if (index < minSegment || parts.length - index < minSegment) continue;
    const explained = explainedBy(head, BigInt(index), total - head, BigInt(parts.length - index));
    if (explained.num * best.explained.den > best.explained.num * explained.den) best = { index, head, explained };
  }
  return best;
}

function explainedBy(head: bigint, n: bigint, tail: bigint, m: bigint): Fraction {
  return { num: head * head * m + tail * tail * n, den: n * m };
}

function whole(parts: readonly bigint[]): bigint {
  return parts.reduce((sum, part) => sum + part, 0n);
}
