/** One account's facts -> its score: what is present, weighted; what is missing, dropped and said (definitions.md §5). */
import { apportion } from "../apportion.ts";
import { byCodePoint } from "../code-point-order.ts";
import { compare, type Fraction, fraction, multiply, roundHalfAway } from "../fraction.ts";
import { notDefined } from "../undefined.ts";
import { rawBand } from "./bands.ts";
import type { HealthConfig } from "./config.ts";
import type { HealthFacts } from "./facts.ts";
import { phaseOf } from "./phase.ts";
import { isPresent, type PresentReading, readSignals } from "./read-signals.ts";
import type { BasisPoints, Contribution, Score } from "./score.ts";
import { type Weighted, weigh, weightedSum } from "./weights.ts";

const baseline: BasisPoints = 5_000;
const worst: BasisPoints = 0;
const best: BasisPoints = 10_000;

/**
 * Score, contributions, coverage and range in basis points. Under the configured coverage the score is undefined
 * (too_little_data, with the missing signals), without band or contributions. The band is the raw one of this day alone:
 * `settleBand` gives it its hysteresis. Coverage counts the signals the configuration knows: a dimension without any signal yet
 * is no part of the whole, because nobody could import what it would read.
 */
export function scoreAccount(facts: HealthFacts, config: HealthConfig): Score {
  const readings = readSignals(facts, config);
  const dimensions = config.dimensions[phaseOf(facts, config.onboardingDays)];
  const all = weigh(readings, dimensions);
  const present = weigh(readings.filter(isPresent), dimensions);
  const coverage = coverageOf(all);
  const missing = missingByWeight(all);
  const enough = coverage >= config.coverage.enough;
  const contributions = enough ? contributionsOf(present) : [];
  const score = baseline + contributions.reduce((sum, { bp }) => sum + bp, 0);
  return {
    accountId: facts.account.id,
    day: facts.asOf,
    configVersion: config.version,
    score: enough ? score : notDefined("too_little_data", missing),
    band: enough ? rawBand(score, config) : null,
    coverage,
    range: [scoreOf(all, worst), scoreOf(all, best)],
    contributions,
    caps: [],
    missing,
  };
}

function coverageOf(all: readonly Weighted[]): BasisPoints {
  const whole = fraction(BigInt(best));
  return rounded(
    multiply(
      weightedSum(all, (reading) => (isPresent(reading) ? 1 : 0)),
      whole,
    ),
  );
}

/** Effective weight x (sub-score - baseline) in integers that sum to the score less the baseline, by the rule of §4. */
function contributionsOf(present: readonly Weighted<PresentReading>[]): readonly Contribution[] {
  const shares = apportion(
    present.map(({ reading, weight }) => ({
      key: reading.signal,
      value: multiply(weight, fraction(BigInt(reading.found.subScore - baseline))),
    })),
  );
  return present.map(({ reading: { signal, dimension, found } }) => {
    return { dimension, signal, bp: Number(shares.get(signal) ?? 0n), ...found };
  });
}

/** The score if every missing signal stood at `assumed`. */
function scoreOf(all: readonly Weighted[], assumed: BasisPoints): BasisPoints {
  return baseline + rounded(weightedSum(all, ({ found }) => (found?.subScore ?? assumed) - baseline));
}

/** Heaviest first, ties by id. */
function missingByWeight(all: readonly Weighted[]): readonly string[] {
  return all
    .filter(({ reading }) => !isPresent(reading))
    .sort((a, b) => compare(b.weight, a.weight) || byCodePoint(a.reading.signal, b.reading.signal))
    .map(({ reading }) => reading.signal);
}

function rounded(exact: Fraction): BasisPoints {
  return Number(roundHalfAway(exact.num, exact.den));
}
