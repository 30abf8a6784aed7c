/** Accounts, ascending days and a configuration -> every score of theirs, day by day, its band settled by the days before. */
import type { Day } from "../core/day.ts";
import { type ScoredDay, scoredDay, settleBand } from "../core/health/bands.ts";
import { defaultHealthConfig, type HealthConfig } from "../core/health/config.ts";
import type { Score } from "../core/health/score.ts";
import { scoreAccount } from "../core/health/score-account.ts";
import { readHealthFacts } from "../store/health-facts.ts";
import type { OrgTx } from "../store/scope.ts";
import { lookBackDays } from "./account-state.ts";

const weekDays = 7;
/** A band needs the two days before (definitions.md §5, hysteresis). */
const daysForBand = 2;
/** Bounds the memory; and, since each statement gives way to what waits, how long a question to the same process does. */
export const accountsAtOnce = 1_000;

/** One day a week over the look-back, the month of a fall, the days a band needs, and the day itself; ascending. */
export function daysToScore(asOf: Day): readonly Day[] {
  const weekly = Array.from({ length: lookBackDays / weekDays }, (_, week) => asOf - lookBackDays + week * weekDays);
  const recent = Array.from({ length: daysForBand + 1 }, (_, back) => asOf - back);
  const fall = asOf - defaultHealthConfig.atRisk.withinDays;
  return [...new Set([...weekly, fall, ...recent])].sort((a, b) => a - b);
}

interface ScoresOfDay {
  readonly day: Day;
  /** Of at most `accountsAtOnce` accounts. */
  readonly scores: readonly Score[];
}

/**
 * Some accounts' days in their order, then the next accounts'. Ids nobody has are left out.
 * @param before by account id, ascending: what is known of the days before the first of `days`.
 */
export async function* scoresByDay(
  tx: OrgTx,
  accountIds: readonly string[],
  days: readonly Day[],
  config: HealthConfig,
  before: ReadonlyMap<string, readonly ScoredDay[]> = new Map(),
): AsyncGenerator<ScoresOfDay> {
  for (let at = 0; at < accountIds.length; at += accountsAtOnce) {
    const some = accountIds.slice(at, at + accountsAtOnce);
    const history: History = new Map(some.map((id) => [id, before.get(id) ?? []]));
    for (const day of days) yield { day, scores: await scoresOn(tx, day, some, history, config) };
  }
}

/** By account id: all that a later day's band needs of the days before. */
type History = Map<string, readonly ScoredDay[]>;

async function scoresOn(
  tx: OrgTx,
  day: Day,
  accountIds: readonly string[],
  history: History,
  config: HealthConfig,
): Promise<readonly Score[]> {
  const facts = await readHealthFacts(tx, { asOf: day, accountIds });
  return facts.map((account) => {
    const earlier = history.get(account.account.id) ?? [];
    const score = settleBand(scoreAccount(account, config), earlier, config);
    history.set(account.account.id, [...earlier, scoredDay(score)]);
    return score;
  });
}
