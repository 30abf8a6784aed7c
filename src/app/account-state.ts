/** One account on one day -> its score with today's band, the scores of the days before, and what a card says beside them. */
import type { Day } from "../core/day.ts";
import { type Attention, attention } from "../core/health/attention.ts";
import { scoredDay, settleBand } from "../core/health/bands.ts";
import type { HealthConfig } from "../core/health/config.ts";
import type { HealthFacts } from "../core/health/facts.ts";
import type { Score } from "../core/health/score.ts";
import { scoreAccount } from "../core/health/score-account.ts";

export interface AccountState {
  readonly facts: HealthFacts;
  readonly score: Score;
  /** Ascending by day, the day itself left out. */
  readonly earlier: readonly Score[];
  readonly attention: Attention;
}

/** How far back cards look: one quarter of weeks for the trend, which holds the month of a fall and the week of a cause. */
export const lookBackDays = 91;

export interface StateInput {
  readonly facts: HealthFacts;
  /** Stored scores, ascending; the ones of the as-of day and later are left out. */
  readonly stored: readonly Score[];
  readonly config: HealthConfig;
  readonly noticeDays: number;
}

/** The day's own score is always computed from its facts: what was stored for it may be older than the last import. */
export function accountState({ facts, stored, config, noticeDays }: StateInput): AccountState {
  const earlier = stored.filter(({ day }) => day < facts.asOf);
  const score = settleBand(scoreAccount(facts, config), earlier.map(scoredDay), config);
  return { facts, score, earlier, attention: attention({ facts, score, earlier, config, noticeDays }) };
}

export function firstDayLookedAt(asOf: Day): Day {
  return asOf - lookBackDays;
}
