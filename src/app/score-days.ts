/** Every account's score on the days that cards look back on, computed from the facts and kept per day. */
import { type Day, dayInZone } from "../core/day.ts";
import { type ScoredDay, scoredDay, settleBand } from "../core/health/bands.ts";
import { defaultHealthConfig } from "../core/health/config.ts";
import { scoreAccount } from "../core/health/score-account.ts";
import { readAccountIds } from "../store/accounts.ts";
import type { Database } from "../store/database.ts";
import { readHealthFacts } from "../store/health-facts.ts";
import type { OrgScope, OrgTx } from "../store/scope.ts";
import { saveScores } from "../store/scores.ts";
import { readSettings } from "../store/settings.ts";
import { withOrg } from "../store/with-org.ts";
import { lookBackDays } from "./account-state.ts";

/** `done` of `total` equal steps; a step is one day of some accounts. */
export interface ScoreProgress {
  readonly day: Day;
  readonly done: number;
  readonly total: number;
}

const weekDays = 7;
/** A band needs the two days before (definitions.md §5, hysteresis). */
const daysForBand = 2;
/** Bounds the memory; and, since each statement gives way to what waits, how long a question to the same process does. */
const accountsAtOnce = 1_000;

/** One day a week over the look-back, the month of a fall, the days a band needs, and the day itself; ascending. */
export function daysToScore(asOf: Day): readonly Day[] {
  const weekly = Array.from({ length: lookBackDays / weekDays }, (_, week) => asOf - lookBackDays + week * weekDays);
  const recent = Array.from({ length: daysForBand + 1 }, (_, back) => asOf - back);
  const fall = asOf - defaultHealthConfig.atRisk.withinDays;
  return [...new Set([...weekly, fall, ...recent])].sort((a, b) => a - b);
}

/** All the days to score of an organisation as of `now` (ISO instant), in one transaction. @returns scores kept. */
export async function scoreOrg(
  db: Database,
  scope: OrgScope,
  now: string,
  progress?: (step: ScoreProgress) => void,
): Promise<number> {
  return withOrg(db, scope, async (tx) => {
    const { timezone } = await readSettings(tx);
    return scoreDays(tx, daysToScore(dayInZone(now, timezone)), progress);
  });
}

/** Bands are settled in the order of days, so a day must come after the ones it depends on. @returns scores kept. */
export async function scoreDays(
  tx: OrgTx,
  days: readonly Day[],
  progress: (step: ScoreProgress) => void = () => {},
): Promise<number> {
  const ids = await readAccountIds(tx);
  const total = Math.ceil(ids.length / accountsAtOnce) * days.length;
  let done = 0;
  for (let at = 0; at < ids.length; at += accountsAtOnce) {
    const history: History = new Map();
    for (const day of days) {
      await scoreOneDay(tx, day, ids.slice(at, at + accountsAtOnce), history);
      done += 1;
      progress({ day, done, total });
    }
  }
  return ids.length * days.length;
}

/** By account id: all that a later day's band needs of the days before. */
type History = Map<string, ScoredDay[]>;

async function scoreOneDay(tx: OrgTx, day: Day, accountIds: readonly string[], history: History): Promise<void> {
  const facts = await readHealthFacts(tx, { asOf: day, accountIds });
  const scores = facts.map((account) => {
    const earlier = history.get(account.account.id) ?? [];
    const score = settleBand(scoreAccount(account, defaultHealthConfig), earlier, defaultHealthConfig);
    history.set(account.account.id, [...earlier, scoredDay(score)]);
    return score;
  });
  await saveScores(tx, scores);
}
