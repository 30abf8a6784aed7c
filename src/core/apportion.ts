/** Exact parts -> integers that add up to the rounded whole: the one rounding rule of definitions.md §4. */
import { byCodePoint } from "./code-point-order.ts";
import { compare, type Fraction, fraction, negate, roundHalfAway, subtract, sum } from "./fraction.ts";

export interface Part {
  /** Unique among the parts. */
  readonly key: string;
  /** In the target unit, e.g. parts per million as an exact fraction. */
  readonly value: Fraction;
}

/** Which way the missing units go: 1 when the truncated parts fall short of the whole, -1 when they exceed it. */
export type Direction = 1 | -1;

export interface ApportionOptions {
  /** What the parts must add up to, less than 1 away from their exact sum; without it that sum, rounded. */
  readonly total?: bigint;
  /** Order of keys equally far from their truncation; without it code-point order. */
  readonly tie?: (a: string, b: string, direction: Direction) => number;
}

/**
 * The whole is rounded half away from zero and each part truncated toward zero; the missing units go, in the residual's
 * direction, to the parts furthest from their truncation that way. Negating every part negates every integer.
 * @throws RangeError when `total` is 1 or more away from the exact sum, or when a key repeats.
 */
export function apportion(parts: readonly Part[], options: ApportionOptions = {}): Map<string, bigint> {
  const exact = sum(parts.map(({ value }) => value));
  const total = options.total ?? roundHalfAway(exact.num, exact.den);
  if (!withinOne(total, exact)) throw new RangeError("a whole cannot be 1 or more away from the sum of its parts");
  const shares = new Map(parts.map(({ key, value }) => [key, truncate(value)]));
  if (shares.size !== parts.length) throw new RangeError("parts to apportion need unique keys");
  const residual = total - whole(shares.values());
  const direction: Direction = residual < 0n ? -1 : 1;
  const missing = Number(residual) * direction;
  if (missing === 0) return shares;
  for (const key of furthest(parts, direction, options.tie ?? byCodePoint).slice(0, missing)) {
    shares.set(key, (shares.get(key) ?? 0n) + BigInt(direction));
  }
  return shares;
}

function withinOne(total: bigint, exact: Fraction): boolean {
  const gap = subtract(fraction(total), exact);
  return gap.num < gap.den && -gap.num < gap.den;
}

function furthest(
  parts: readonly Part[],
  direction: Direction,
  tie: NonNullable<ApportionOptions["tie"]>,
): readonly string[] {
  const distances = parts.map(({ key, value }) => {
    const past = { num: value.num % value.den, den: value.den };
    return { key, distance: direction === 1 ? past : negate(past) };
  });
  distances.sort((a, b) => compare(b.distance, a.distance) || tie(a.key, b.key, direction));
  return distances.map(({ key }) => key);
}

function truncate(value: Fraction): bigint {
  return value.num / value.den;
}

function whole(values: Iterable<bigint>): bigint {
  let total = 0n;
  for (const value of values) total += value;
  return total;
}
