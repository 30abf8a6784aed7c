/** What a technique is: one way to turn what a signal measured into a sub-score, how sure it is, and what it says. */
import type { Fraction } from "../../fraction.ts";
import type { HealthConfig } from "../config.ts";
import type { EvidenceFigure } from "../score.ts";
import type { Measure, SignalSettings, SignalWords } from "../signals/signal.ts";

export interface Technique {
  readonly id: string;
  /** null when this technique has nothing to say about the signal: it then takes no part in its mean. */
  read(
    signal: { measure: Measure; settings: SignalSettings; words: SignalWords },
    config: HealthConfig,
  ): Reading | null;
}

export interface Reading {
  /** Basis points, 0..10,000, exact: rounded once, when the signal's techniques are joined. */
  readonly subScore: Fraction;
  /** Its weight in the signal's mean, 1..10,000. */
  readonly confidence: number;
  /** A predicate for the signal's subject, without digits. */
  readonly says: string;
  readonly figures: readonly EvidenceFigure[];
}
