/** What a signal is: one measured thing about an account, the words for it, and the values it starts with. */
import type { Fraction } from "../../fraction.ts";
import type { HealthFacts } from "../facts.ts";
import type { Dimension, EvidenceFigure } from "../score.ts";

export interface Signal {
  readonly id: string;
  readonly dimension: Dimension;
  readonly words: SignalWords;
  /** Configuration version 1; every reading takes its settings from the configuration, never from here. */
  readonly starting: SignalSettings;
  /** null = missing: the feed or the figure was never there. Silence is measured, to the feed's watermark. */
  measure(facts: HealthFacts, settings: SignalSettings): Measure | null;
}

/**
 * Without digits. One sentence: `${subject} ${predicate}`, its verb in the subject, so that predicates stand alone in a table:
 * `${label}: ${predicate}`.
 */
export interface SignalWords {
  /** A short noun, as it stands inside a sentence: "active users", "NPS". */
  readonly label: string;
  readonly subject: string;
  /** Worse than the level's ok. */
  readonly bad: string;
  /** From ok up to good. */
  readonly ok: string;
  readonly good: string;
  readonly rising?: string;
  readonly falling?: string;
}

export interface SignalSettings {
  /** Share of the dimension's weight, relative to its other signals. */
  readonly weight: number;
  /** In the unit of the signal's reading. */
  readonly level: Thresholds;
  /** null for a signal without a weekly series. */
  readonly weekly: WeeklySettings | null;
}

/** `bad` may be the larger number (days of silence) or the smaller one (users); `ok` lies strictly between. */
export interface Thresholds {
  readonly bad: number;
  readonly ok: number;
  readonly good: number;
}

export interface WeeklySettings {
  /** The least "usual week" to compare with, so that two users becoming one is not a collapse. */
  readonly floor: number;
  /** Weeks called "now". */
  readonly recentWeeks: number;
  /** Fewer weeks than this have no usual level yet. */
  readonly minimumWeeks: number;
  /** Basis points of the usual week, per week. */
  readonly trend: Thresholds;
}

export interface Measure {
  /** In the unit of the level's thresholds. */
  readonly reading: Fraction;
  readonly figures: readonly EvidenceFigure[];
  /** Full weeks, oldest first, of the series the trend is read from; null without one. */
  readonly weeks: readonly number[] | null;
}
