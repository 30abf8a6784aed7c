/** The facts of many accounts -> the state each is in on the day, and what a card says beside it. */
import { setImmediate } from "node:timers/promises";
import type { Day } from "../core/day.ts";
import { groupBy } from "../core/group-by.ts";
import type { Attention } from "../core/health/attention.ts";
import { comparisonDay } from "../core/health/cause.ts";
import type { HealthConfig } from "../core/health/config.ts";
import type { HealthFacts } from "../core/health/facts.ts";
import { readOpenEpisodes } from "../store/episodes.ts";
import type { OrgTx } from "../store/scope.ts";
import { type AccountState, accountState, attentionTo, firstDayLookedAt } from "./account-state.ts";
import type { ScoreBasis } from "./past-scores.ts";

/** Accounts scored before others get their turn: some twenty milliseconds of work. */
export const accountsPerTurn = 250;

/** Scores of every day without what made them: the whole book's contributions would be a large part of the database. */
export async function statesOf(
  tx: OrgTx,
  { past, config }: ScoreBasis,
  { asOf, facts }: { readonly asOf: Day; readonly facts: readonly HealthFacts[] },
): Promise<readonly AccountState[]> {
  const lines = await past.lines({ from: firstDayLookedAt(asOf), to: asOf });
  const histories = groupBy(lines, ({ accountId }) => accountId);
  const episodes = groupBy(await readOpenEpisodes(tx, { asOf }), ({ accountId }) => accountId);
  const states: AccountState[] = [];
  for (const account of facts) {
    const { id } = account.account;
    states.push(accountState(account, histories.get(id) ?? [], config, episodes.get(id)));
    if (states.length % accountsPerTurn === 0) await setImmediate();
  }
  return states;
}

/** The comparison scores of these accounts only, in one read. */
export async function withAttention<State extends AccountState>(
  states: readonly State[],
  { past, config, noticeDays }: ScoreBasis & { readonly noticeDays: number },
): Promise<readonly (State & { readonly attention: Attention })[]> {
  const days = states.map((state) => comparisonDayOf(state, config));
  const known = days.filter((day) => day !== null);
  const accountIds = states.map(({ facts }) => facts.account.id);
  const scores =
    known.length === 0 ? [] : await past.scores({ accountIds, from: Math.min(...known), to: Math.max(...known) });
  const byDay = new Map(scores.map((score) => [`${score.day} ${score.accountId}`, score]));
  return states.map((state, index) => {
    const comparison = byDay.get(`${days[index]} ${state.facts.account.id}`) ?? null;
    return { ...state, attention: attentionTo(state, { comparison, config, noticeDays }) };
  });
}

function comparisonDayOf({ facts, earlier }: AccountState, config: HealthConfig): Day | null {
  return comparisonDay(earlier, facts.asOf, config);
}
