/** Accounts as a digest looks at them, from the scores of their days; a test says what else is true of one. */
import type { DigestBasis, Handled, Looked } from "../../../src/core/digest/findings.ts";
import { toldNothing } from "../../../src/core/digest/findings.ts";
import { fraction } from "../../../src/core/fraction.ts";
import { attention } from "../../../src/core/health/attention.ts";
import { settleBand } from "../../../src/core/health/bands.ts";
import { defaultHealthConfig } from "../../../src/core/health/config.ts";
import type { Contribution, Score } from "../../../src/core/health/score.ts";
import type { Episode, PlaybookId } from "../../../src/core/playbooks/episode.ts";
import { notDefined } from "../../../src/core/undefined.ts";
import { accountFacts, today } from "../health/account-facts.ts";

export { today };

export const config = defaultHealthConfig;

export const untouched: Handled = { lastTouchedOn: null, snooze: null, openTasks: [] };

export interface Given {
  /** Points 0..100 by days before today; a day without an entry has no score. 0 is today. */
  readonly scores: Readonly<Record<number, number>>;
  readonly mrrCents?: bigint;
  /** Days from today to the end of the notice period. */
  readonly window?: number;
  readonly episodes?: readonly Episode[];
  readonly handled?: Partial<Handled>;
  /** What speaks against the score; usage unless said otherwise. */
  readonly dimension?: Contribution["dimension"];
}

export function looked(accountId: string, given: Given): Looked {
  const { scores, mrrCents = 100_000n, window, episodes = [], handled } = given;
  const earlier = Object.entries(scores)
    .map(([back, points]) => ({ day: today - Number(back), score: Math.round(points * 100) }))
    .filter(({ day }) => day < today)
    .sort((a, b) => a.day - b.day);
  const score = settleBand(scoreOf(accountId, scores[0], given.dimension ?? "usage"), earlier, config);
  const facts = accountFacts({
    account: { id: accountId, name: accountId, noticeDays: 30 },
    mrrCents,
    renewalDay: window === undefined ? null : today + window + 30,
  });
  return {
    accountId,
    score,
    earlier,
    attention: attention({ facts, score, earlier, comparison: null, config, noticeDays: 30, openEpisodes: episodes }),
    openEpisodes: episodes,
    handled: { ...untouched, ...handled },
  };
}

function scoreOf(accountId: string, points: number | undefined, dimension: Contribution["dimension"]): Score {
  const bp = points === undefined ? 0 : Math.round(points * 100) - 5_000;
  const line = { dimension, signal: "active_users", bp, subScore: 0, evidence: { text: "it fell", figures: [] } };
  return {
    accountId,
    day: today,
    configVersion: 1,
    score: points === undefined ? notDefined("too_little_data", []) : 5_000 + bp,
    band: null,
    coverage: 10_000,
    range: [0, 10_000],
    contributions: points === undefined ? [] : [line],
    caps: [],
    missing: [],
  };
}

export function episode(accountId: string, playbook: PlaybookId, openedAgo: number): Episode {
  return {
    id: `${accountId} ${playbook}`,
    accountId,
    playbook,
    openedOn: today - openedAgo,
    evidence: { text: "it fired", figures: [] },
    quietSince: null,
    closed: null,
  };
}

/** Of yesterday's digest on, unless said otherwise. */
export function basisOf(accounts: readonly Looked[], more: Partial<DigestBasis> = {}): DigestBasis {
  return {
    asOf: today,
    since: today - 1,
    looked: accounts,
    listedBefore: [],
    told: toldNothing,
    massChange: null,
    ...more,
  };
}

export function ranked(value: bigint, one: Looked): Looked {
  return { ...one, attention: { ...one.attention, rank: { ...one.attention.rank, value: fraction(value) } } };
}
