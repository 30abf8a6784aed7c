/** What the guide names as usual for a year (definitions.md §1): text beside the trailing year, never a threshold. */
import { type Fraction, fraction } from "../../core/fraction.ts";

export interface Benchmark {
  /** As it stands inside a sentence. */
  readonly segment: string;
  /** Shares of one: "over" the first, or from the first "to" the second. */
  readonly from: Fraction;
  readonly to?: Fraction;
}

export const nrrBenchmarks: readonly Benchmark[] = [
  { segment: "enterprise", from: fraction(1n) },
  { segment: "mid-market", from: fraction(11n, 10n) },
];

export const logoChurnBenchmarks: readonly Benchmark[] = [
  { segment: "enterprise", from: fraction(5n, 100n), to: fraction(7n, 100n) },
];
