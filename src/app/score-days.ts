/** Every account's score on the days that cards look back on, computed from the facts and kept per day. */
import { type Day, dayInZone } from "../core/day.ts";
import { defaultHealthConfig } from "../core/health/config.ts";
import { readAccountIds } from "../store/accounts.ts";
import type { Database } from "../store/database.ts";
import { keepHealthConfig } from "../store/health-config.ts";
import type { OrgScope, OrgTx } from "../store/scope.ts";
import { saveScores } from "../store/scores.ts";
import { readSettings } from "../store/settings.ts";
import { withOrg } from "../store/with-org.ts";
import { accountsAtOnce, daysToScore, scoresByDay } from "./score-history.ts";

/** `done` of `total` equal steps; a step is one day of some accounts. */
export interface ScoreProgress {
  readonly day: Day;
  readonly done: number;
  readonly total: number;
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
    await keepHealthConfig(tx, defaultHealthConfig, now);
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
  for await (const { day, scores } of scoresByDay(tx, ids, days, defaultHealthConfig)) {
    await saveScores(tx, scores);
    done += 1;
    progress({ day, done, total });
  }
  return ids.length * days.length;
}
