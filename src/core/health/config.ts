/** The score's configuration: weights, thresholds and limits as data, one version of it per organisation in force. */
import type { WatermarkedFeed } from "../records.ts";
import { trendWeeks } from "./facts.ts";
import type { Phase } from "./phase.ts";
import type { BasisPoints, Dimension } from "./score.ts";
import { signals } from "./signals/index.ts";
import type { SignalSettings } from "./signals/signal.ts";

export interface HealthConfig {
  readonly version: number;
  /** Days after its start in which an account is judged by the onboarding weights. */
  readonly onboardingDays: number;
  readonly dimensions: Readonly<Record<Phase, Readonly<Record<Dimension, number>>>>;
  /** By signal id; a signal without settings takes no part. */
  readonly signals: Readonly<Record<string, SignalSettings>>;
  readonly level: { readonly confidence: number };
  readonly trend: { readonly minimumWeeks: number; readonly maximumWeeks: number; readonly pBelow: number };
  readonly bands: { readonly yellowFrom: BasisPoints; readonly greenFrom: BasisPoints; readonly margin: BasisPoints };
  readonly coverage: { readonly enough: BasisPoints; readonly low: BasisPoints };
  readonly atRisk: { readonly fall: BasisPoints; readonly withinDays: number; readonly spellWindowDays: number };
  readonly cause: { readonly compareDays: number; readonly leastMove: BasisPoints };
  readonly rank: RankSettings;
  readonly digest: DigestSettings;
  /** Days without a newer row after which a feed is said to have stopped. */
  readonly feedStoppedAfterDays: Readonly<Record<WatermarkedFeed, number>>;
}

export interface RankSettings {
  /** Basis points, for an account without a score. */
  readonly unknownRisk: BasisPoints;
  /** Full nearness up to here, the least of it from `farDays` on, linear between. */
  readonly nearDays: number;
  readonly farDays: number;
  readonly leastNearness: BasisPoints;
}

export interface DigestSettings {
  /** Since the digest before. */
  readonly fall: BasisPoints;
  readonly windowDays: number;
  /** What the first digest of all looks back on. */
  readonly firstDays: number;
  /** How long what was listed is not told anew. */
  readonly toldDays: number;
  readonly mass: {
    readonly share: BasisPoints;
    readonly withinDays: number;
    readonly leastAccounts: number;
  };
}

// definitions.md §5. Onboarding counts for the first 90 days only; its 8 then go half to usage and half to outcome.
const onboarding = { usage: 30, support: 12, sentiment: 12, relationship: 14, billing: 12, onboarding: 8, outcome: 12 };
const established = { ...onboarding, usage: 34, onboarding: 0, outcome: 16 };

export const defaultHealthConfig: HealthConfig = {
  version: 1,
  onboardingDays: 90,
  dimensions: { onboarding, established },
  signals: Object.fromEntries(signals.map(({ id, starting }) => [id, starting])),
  level: { confidence: 10_000 },
  // definitions.md §5: fewer than eight weeks cannot reach p < .10 reliably; thirteen are a quarter.
  trend: { minimumWeeks: 8, maximumWeeks: trendWeeks, pBelow: 0.1 },
  // definitions.md §5: red < 40, yellow 40-70, green >= 70, and 3 points past a border before one day is enough.
  bands: { yellowFrom: 4_000, greenFrom: 7_000, margin: 300 },
  // definitions.md §5: under 25 % there is no score, under 60 % the card says so.
  coverage: { enough: 2_500, low: 6_000 },
  // definitions.md §8: yellow is at risk after a fall of 10 points in 30 days; a spell is acted on within 90 days.
  atRisk: { fall: 1_000, withinDays: 30, spellWindowDays: 90 },
  // definitions.md §8: compared with 7 days before. Ours: a move under one point is not shown and so is no cause.
  cause: { compareDays: 7, leastMove: 100 },
  // definitions.md §8.
  rank: { unknownRisk: 5_000, nearDays: 30, farDays: 180, leastNearness: 3_000 },
  // definitions.md §8: 5 points, 14 days, 30 % in one week. Ours: a first digest looks back a week, the longest a weekly one does;
  // what was told is remembered as long as a fall counts; and one or two accounts of a small book are no mass.
  digest: {
    fall: 500,
    windowDays: 14,
    firstDays: 7,
    toldDays: 30,
    mass: { share: 3_000, withinDays: 7, leastAccounts: 3 },
  },
  // Usage comes daily, so a long weekend is the most that is normal; the others are as sparse as people are, a file's last row
  // being its watermark: invoices come monthly, surveys by the quarter.
  feedStoppedAfterDays: { usage: 4, user_days: 4, tickets: 14, surveys: 90, touches: 14, invoices: 35 },
};
