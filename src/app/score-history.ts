/** Accounts, ascending days and a configuration -> every score of theirs, day by day, its band settled by the days before. */
import type { Day } from "../core/day.ts";
import { type ScoredDay, scoredDay } from "../core/health/bands.ts";
import { defaultHealthConfig, type HealthConfig } from "../core/health/config.ts";
import type { HealthFacts } from "../core/health/facts.ts";
import type { Score } from "../core/health/score.ts";
import { readHealthFacts } from "../store/health-facts.ts";
import type { OrgTx } from "../store/scope.ts";
import { type AccountState, accountState, firstDayLookedAt, lookBackDays } from "./account-state.ts";

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
  before: History = new Map(),
): AsyncGenerator<ScoresOfDay> {
  for await (const { day, states } of statesByDay(tx, accountIds, days, config, before))
    yield { day, scores: states.map(({ score }) => score) };
}

interface StatesOfDay {
  readonly day: Day;
  /** Of at most `accountsAtOnce` accounts. */
  readonly states: readonly AccountState[];
}

/** The same with what each score was made of. */
export async function* statesByDay(
  tx: OrgTx,
  accountIds: readonly string[],
  days: readonly Day[],
  config: HealthConfig,
  before: History = new Map(),
): AsyncGenerator<StatesOfDay> {
  for (let at = 0; at < accountIds.length; at += accountsAtOnce) {
    const some = accountIds.slice(at, at + accountsAtOnce);
    const history = new Map(some.map((id) => [id, before.get(id) ?? []]));
    for (const day of days) {
      const facts = await readHealthFacts(tx, { asOf: day, accountIds: some });
      yield { day, states: facts.map((account) => nextState(account, history, config)) };
    }
  }
}

/** By account id, ascending: all that a later day's band needs of the days before. */
export type History = ReadonlyMap<string, readonly ScoredDay[]>;

function nextState(facts: HealthFacts, history: Map<string, readonly ScoredDay[]>, config: HealthConfig): AccountState {
  const { id } = facts.account;
  const earlier = (history.get(id) ?? []).filter(({ day }) => day >= firstDayLookedAt(facts.asOf));
  const state = accountState(facts, earlier, config);
  history.set(id, [...earlier, scoredDay(state.score)]);
  return state;
}
