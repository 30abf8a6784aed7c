/** Every account's score on the days that cards look back on, computed from the facts and kept per day. */
import { type Day, dayInZone } from "../core/day.ts";
import { scoredDay, settleBand } from "../core/health/bands.ts";
import { defaultHealthConfig } from "../core/health/config.ts";
import type { Score } from "../core/health/score.ts";
import { scoreAccount } from "../core/health/score-account.ts";
import type { Database } from "../store/database.ts";
import { readHealthFacts } from "../store/health-facts.ts";
import type { OrgScope, OrgTx } from "../store/scope.ts";
import { saveScores } from "../store/scores.ts";
import { readSettings } from "../store/settings.ts";
import { withOrg } from "../store/with-org.ts";
import { lookBackDays } from "./account-state.ts";

export interface ScoreProgress {
  readonly day: Day;
  readonly done: number;
  readonly total: number;
}

const weekDays = 7;
/** A band needs the two days before (definitions.md §5, hysteresis). */
const daysForBand = 2;

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
  const history = new Map<string, Score[]>();
  let kept = 0;
  for (const [index, day] of days.entries()) {
    const scores = await scoreOneDay(tx, day, history);
    await saveScores(tx, scores);
    kept += scores.length;
    progress({ day, done: index + 1, total: days.length });
  }
  return kept;
}

async function scoreOneDay(tx: OrgTx, day: Day, history: Map<string, Score[]>): Promise<Score[]> {
  const facts = await readHealthFacts(tx, { asOf: day });
  return facts.map((account) => {
    const earlier = history.get(account.account.id) ?? [];
    const score = settleBand(scoreAccount(account, defaultHealthConfig), earlier.map(scoredDay), defaultHealthConfig);
    history.set(account.account.id, [...earlier, score]);
    return score;
  });
}
