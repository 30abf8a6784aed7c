/** The shape of a score: what is stored per day, shown on the card and summed exactly. */
import type { Day } from "../day.ts";
import type { Undefined } from "../undefined.ts";

export type Dimension = "usage" | "support" | "sentiment" | "relationship" | "billing" | "onboarding" | "outcome";
export type Band = "red" | "yellow" | "green";
/** Integers 0..10,000; shown as 0..100. */
export type BasisPoints = number;

export interface Contribution {
  readonly dimension: Dimension;
  /** The signal's id, e.g. `active_users`. */
  readonly signal: string;
  /** Signed; baseline 5,000 + the sum of all contributions and caps = the score. */
  readonly bp: BasisPoints;
  readonly subScore: BasisPoints;
  /** What was measured, in plain words with its figures already part of typed evidence. */
  readonly evidence: Evidence;
}

export interface Evidence {
  /** The signal's reading, e.g. "weekly active users fell" - no digits: the figures are in `figures`. */
  readonly text: string;
  readonly figures: readonly EvidenceFigure[];
}

export interface EvidenceFigure {
  readonly label: string;
  readonly kind: "count" | "days" | "date" | "rate" | "money" | "score";
  /** count, days, date: integer (date = Day); rate: {num,den}; money: minor units; score: as the survey counts. */
  readonly value: number | bigint | { readonly num: bigint; readonly den: bigint };
}

export interface Score {
  readonly accountId: string;
  readonly day: Day;
  readonly configVersion: number;
  readonly score: BasisPoints | Undefined;
  readonly band: Band | null;
  readonly coverage: BasisPoints;
  /** The score if each missing signal were worst / best. */
  readonly range: readonly [low: BasisPoints, high: BasisPoints];
  readonly contributions: readonly Contribution[];
  readonly caps: readonly { readonly id: string; readonly bp: BasisPoints }[];
  /** Signal ids without data, in order of weight. */
  readonly missing: readonly string[];
}
