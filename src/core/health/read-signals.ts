/** Facts -> what every configured signal says: its sub-score and evidence, or that it is missing. */
import { roundHalfAway, sum } from "../fraction.ts";
import type { HealthConfig } from "./config.ts";
import type { HealthFacts } from "./facts.ts";
import type { BasisPoints, Dimension, Evidence, EvidenceFigure } from "./score.ts";
import { signals } from "./signals/index.ts";
import type { Signal, SignalSettings } from "./signals/signal.ts";
import { techniques } from "./techniques/index.ts";
import type { Reading, Technique } from "./techniques/technique.ts";

export interface SignalReading {
  readonly signal: string;
  readonly dimension: Dimension;
  /** Relative to the other signals of its dimension. */
  readonly weight: number;
  /** null = missing. */
  readonly found: Found | null;
}

interface Found {
  readonly subScore: BasisPoints;
  readonly evidence: Evidence;
}

export interface PresentReading extends SignalReading {
  readonly found: Found;
}

export function isPresent(reading: SignalReading): reading is PresentReading {
  return reading.found !== null;
}

/** One reading per signal the configuration has settings for, missing ones included. */
export function readSignals(facts: HealthFacts, config: HealthConfig): readonly SignalReading[] {
  return signals.flatMap((signal) => {
    const settings = config.signals[signal.id];
    return settings === undefined ? [] : [readSignal(signal, settings, facts, config)];
  });
}

function readSignal(signal: Signal, settings: SignalSettings, facts: HealthFacts, config: HealthConfig): SignalReading {
  const { id, dimension, words } = signal;
  const measure = signal.measure(facts, settings);
  const readings = measure === null ? [] : readMeasure({ measure, settings, words }, config);
  const found = readings.length === 0 ? null : { subScore: joined(readings), evidence: told(words.subject, readings) };
  return { signal: id, dimension, weight: settings.weight, found };
}

// Loops here and in `told`: a flatMap costs five times what it joins, and these are run for every signal of every account.
function readMeasure(signal: Parameters<Technique["read"]>[0], config: HealthConfig): readonly Reading[] {
  const readings: Reading[] = [];
  for (const technique of techniques) {
    const reading = technique.read(signal, config);
    if (reading !== null) readings.push(reading);
  }
  return readings;
}

/** The confidence-weighted mean of the techniques, rounded once (definitions.md §5). */
function joined(readings: readonly Reading[]): BasisPoints {
  const total = readings.reduce((confident, { confidence }) => confident + confidence, 0);
  const weighted = sum(
    readings.map(({ subScore, confidence }) => ({ num: subScore.num * BigInt(confidence), den: subScore.den })),
  );
  return Number(roundHalfAway(weighted.num, weighted.den * BigInt(total)));
}

function told(subject: string, readings: readonly Reading[]): Evidence {
  const figures: EvidenceFigure[] = [];
  for (const reading of readings) figures.push(...reading.figures);
  return { text: `${subject} ${readings.map(({ says }) => says).join(" and ")}`, figures };
}
