/** The account a question names -> its record and its state as of the day asked, or null when no such account is stored. */
import type { Attention } from "../../core/health/attention.ts";
import { comparisonDay } from "../../core/health/cause.ts";
import { defaultHealthConfig } from "../../core/health/config.ts";
import type { Score } from "../../core/health/score.ts";
import type { Account } from "../../core/records.ts";
import { readHealthFacts } from "../../store/health-facts.ts";
import { readScoreLines, readScores } from "../../store/scores.ts";
import { type AccountState, accountState, attentionTo, firstDayLookedAt } from "../account-state.ts";
import type { AnswerRequest } from "./request.ts";

export interface AskedAccount extends AccountState {
  readonly account: Account;
  readonly ownerName: string | null;
  /** The score of the comparison day; null without one. */
  readonly comparison: Score | null;
  readonly attention: Attention;
}

const config = defaultHealthConfig;

export async function askedAccount(request: AnswerRequest): Promise<AskedAccount | null> {
  const { tx, question, vocabulary, context } = request;
  const named = vocabulary.accounts.find(({ name }) => name === question.slots.account);
  if (named === undefined) return null;
  const { asOf, settings } = context;
  const accountIds = [named.id];
  const [facts] = await readHealthFacts(tx, { asOf, accountIds });
  if (facts === undefined) return null;
  const history = await readScoreLines(tx, { accountIds, from: firstDayLookedAt(asOf), to: asOf });
  const state = accountState(facts, history, config);
  const comparison = await comparisonOf(request, state);
  const attention = attentionTo(state, { comparison, config, noticeDays: settings.noticeDays });
  return { ...state, comparison, attention, account: facts.account, ownerName: named.owner ?? null };
}

async function comparisonOf({ tx }: AnswerRequest, { facts, earlier }: AccountState): Promise<Score | null> {
  const day = comparisonDay(earlier, facts.asOf, config);
  if (day === null) return null;
  const [score] = await readScores(tx, { accountIds: [facts.account.id], from: day, to: day });
  return score ?? null;
}
