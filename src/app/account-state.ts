/** One account on one day -> its score with the band its history settles, and what a card says beside it. */
import type { Day } from "../core/day.ts";
import { riskOf } from "../core/health/at-risk.ts";
import { type Attention, attention } from "../core/health/attention.ts";
import { bandHistory, type ScoredDay, scoredDay, settleBand } from "../core/health/bands.ts";
import type { HealthConfig } from "../core/health/config.ts";
import type { HealthFacts } from "../core/health/facts.ts";
import type { Score } from "../core/health/score.ts";
import { scoreAccount } from "../core/health/score-account.ts";
import { type Episode, riskPlaybooks } from "../core/playbooks/episode.ts";

/** How far back cards look: one quarter of weeks for the trend, which holds the month of a fall and the week of a cause. */
export const lookBackDays = 91;

export interface AccountState {
  readonly facts: HealthFacts;
  readonly score: Score;
  /** Ascending by day, the day itself left out. */
  readonly earlier: readonly ScoredDay[];
  /** Open on the day. */
  readonly openEpisodes: readonly Episode[];
}

/** The day's own score is always computed from its facts: what was stored for it may be older than the last import. */
export function accountState(
  facts: HealthFacts,
  history: readonly ScoredDay[],
  config: HealthConfig,
  openEpisodes: readonly Episode[] = [],
): AccountState {
  const earlier = history.filter(({ day }) => day < facts.asOf);
  return { facts, earlier, score: settleBand(scoreAccount(facts, config), earlier, config), openEpisodes };
}

/** As a card says it, without what only a card needs. */
export function isAtRisk({ score, earlier, openEpisodes }: AccountState, config: HealthConfig): boolean {
  if (openEpisodes.some(({ playbook }) => riskPlaybooks.has(playbook))) return true;
  const today = scoredDay(score);
  return today.score !== null && riskOf(bandHistory([...earlier, today], config), config) !== null;
}

export interface CardBasis {
  /** The score of the comparison day; null without one. */
  readonly comparison: Score | null;
  readonly config: HealthConfig;
  readonly noticeDays: number;
}

export function attentionTo(state: AccountState, basis: CardBasis): Attention {
  return attention({ ...state, ...basis });
}

export function firstDayLookedAt(asOf: Day): Day {
  return asOf - lookBackDays;
}
