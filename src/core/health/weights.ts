/** Signal readings -> how much each counts: its share of the whole, and of what is present. */
import { type Fraction, fraction, multiply, sum, zero } from "../fraction.ts";
import type { SignalReading } from "./read-signals.ts";
import type { Dimension } from "./score.ts";

export interface Weighted<Reading extends SignalReading = SignalReading> {
  readonly reading: Reading;
  readonly weight: Fraction;
}

/**
 * Fractions that sum to 1 over `readings` (empty when nothing has weight): a dimension's weight over the dimensions that have a
 * signal here, times the signal's weight over its dimension's. Given all readings this is each signal's share of the whole;
 * given those present it is the renormalised weight of definitions.md §5.
 */
export function weigh<Reading extends SignalReading>(
  readings: readonly Reading[],
  dimensionWeights: Readonly<Record<Dimension, number>>,
): readonly Weighted<Reading>[] {
  const counted = readings.filter(({ dimension, weight }) => dimensionWeights[dimension] > 0 && weight > 0);
  const within = new Map<Dimension, number>();
  for (const { dimension, weight } of counted) within.set(dimension, (within.get(dimension) ?? 0) + weight);
  const total = [...within.keys()].reduce((sum, dimension) => sum + dimensionWeights[dimension], 0);
  const units = new Map<Dimension, Fraction>();
  for (const [dimension, weights] of within) {
    units.set(dimension, fraction(BigInt(dimensionWeights[dimension]), BigInt(total) * BigInt(weights)));
  }
  return counted.map((reading) => {
    const weight = multiply(units.get(reading.dimension) ?? zero, fraction(BigInt(reading.weight)));
    return { reading, weight };
  });
}

/** The weighted mean of `value`; 0 over nothing, which has no weight to be a mean of. */
export function weightedSum(weighted: readonly Weighted[], value: (reading: SignalReading) => number): Fraction {
  return sum(weighted.map(({ reading, weight }) => ({ num: weight.num * BigInt(value(reading)), den: weight.den })));
}
