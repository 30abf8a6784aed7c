/** A series -> whether it rises or falls beyond chance: the Mann-Kendall test, corrected for ties and continuity. */
import { normalTwoSided } from "./normal-tail.ts";

export interface MannKendall {
  /** Pairs that rise minus pairs that fall. */
  readonly s: number;
  readonly variance: number;
  readonly z: number;
  /** Two-sided, by the normal approximation. */
  readonly p: number;
}

/**
 * variance = (n(n-1)(2n+5) - sum over groups of t tied values of t(t-1)(2t+5)) / 18; z = (s - sign(s)) / sqrt(variance)
 * (Kendall 1975; Gilbert 1987 §16.4). A constant series, and fewer than two values, have z 0 and p 1.
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const s = risesMinusFalls(values);
  const variance = (weight(values.length) - tieGroups(values).reduce((sum, tied) => sum + weight(tied), 0)) / 18;
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, variance, z, p: normalTwoSided(z) };
}

function risesMinusFalls(values: readonly number[]): number {
  let s = 0;
  values.forEach((earlier, i) => {
    values.forEach((later, j) => {
      if (j > i) s += Math.sign(later - earlier);
    });
  });
  return s;
}

function tieGroups(values: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

function weight(n: number): number {
  return n * (n - 1) * (2 * n + 5);
}
