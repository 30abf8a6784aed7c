/** What a digest finds, in the words of definitions.md §8: who slips and why, who recovered, whom nobody touched. */
import type { Day } from "../day.ts";
import type { Attention } from "../health/attention.ts";
import type { ScoredDay } from "../health/bands.ts";
import type { Band, BasisPoints, Score } from "../health/score.ts";
import type { Episode } from "../playbooks/episode.ts";

/** What people did about an account, as far as a digest asks. */
export interface Handled {
  /** The last day anybody acknowledged it, made or closed a task on it, or logged a touch; null = never. */
  readonly lastTouchedOn: Day | null;
  readonly snooze: Snooze | null;
  /** Tasks that are not done. */
  readonly openTasks: readonly OpenTask[];
}

/** In force while `today < untilDay`, and while the score is less than `untilMovedBp` from `scoreBp`; each where it is given. */
export interface Snooze {
  readonly untilDay: Day | null;
  readonly untilMovedBp: BasisPoints | null;
  readonly scoreBp: BasisPoints | null;
}

export interface OpenTask {
  readonly id: string;
  readonly accountId: string;
  readonly episodeId: string | null;
  readonly title: string;
  readonly ownerEmail: string | null;
  readonly dueOn: Day;
}

/** One paying account on the digest's day. */
export interface Looked {
  readonly accountId: string;
  readonly score: Score;
  /** Ascending by day, the day itself left out; the day compared with is among them when it was scored. */
  readonly earlier: readonly ScoredDay[];
  readonly attention: Attention;
  readonly openEpisodes: readonly Episode[];
  readonly handled: Handled;
}

export type SlipReason =
  | { readonly kind: "band_worsened"; readonly from: Band; readonly to: Band }
  | { readonly kind: "fell"; readonly byBp: BasisPoints }
  | { readonly kind: "episode_opened"; readonly episode: Episode }
  /** Days to the window's end; negative = overdue. */
  | { readonly kind: "window_closing"; readonly days: number };

export interface Slipping {
  readonly looked: Looked;
  /** At least one, in the order of SlipReason. */
  readonly reasons: readonly SlipReason[];
  /** Only billing speaks against it: an open involuntary episode and nothing else that slips. */
  readonly involuntary: boolean;
}

export interface Recovered {
  readonly looked: Looked;
  readonly from: Band;
  readonly to: Band;
}

export interface MassChange {
  readonly worsened: number;
  /** Accounts scored on both days. */
  readonly scored: number;
}

export interface DigestFindings {
  /** Highest rank first, ties by account id; empty under a mass change. */
  readonly slipping: readonly Slipping[];
  readonly recovered: readonly Recovered[];
  /** Listed by the digest before, slipping no further, still at risk, and nobody did anything since. */
  readonly untouched: readonly Looked[];
  readonly massChange: MassChange | null;
  /** Slipping, and left out because somebody snoozed them. */
  readonly snoozed: number;
  readonly looked: number;
  readonly unscored: number;
}

export interface DigestBasis {
  readonly asOf: Day;
  /** The day of the digest before; null = there was none: then what slipped within the last week counts. */
  readonly since: Day | null;
  readonly looked: readonly Looked[];
  /** Account ids the digest before listed. */
  readonly listedBefore: readonly string[];
  /** What digests of late said already. */
  readonly told: Told;
  /** Of the whole book, whatever part of it this digest is about; null = there is none, or somebody confirmed it. */
  readonly massChange: MassChange | null;
}

export interface Told {
  /** By account id: the last day it was listed on. */
  readonly listedOn: ReadonlyMap<string, Day>;
  /** Ids of the episodes that stood open when their account was listed. */
  readonly episodes: ReadonlySet<string>;
}

export const toldNothing: Told = { listedOn: new Map(), episodes: new Set() };
