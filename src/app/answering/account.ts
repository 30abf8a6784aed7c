/** The account a question names -> its record and its state as of the day asked, or null when no such account is stored. */
import { defaultHealthConfig } from "../../core/health/config.ts";
import type { Account } from "../../core/records.ts";
import { readHealthFacts } from "../../store/health-facts.ts";
import { readScores } from "../../store/scores.ts";
import { type AccountState, accountState, firstDayLookedAt } from "../account-state.ts";
import type { AnswerRequest } from "./request.ts";

export interface AskedAccount extends AccountState {
  readonly account: Account;
  readonly ownerName: string | null;
}

export async function askedAccount(request: AnswerRequest): Promise<AskedAccount | null> {
  const { tx, question, vocabulary, context } = request;
  const named = vocabulary.accounts.find(({ name }) => name === question.slots.account);
  if (named === undefined) return null;
  const { asOf, settings } = context;
  const [facts] = await readHealthFacts(tx, { asOf, accountIds: [named.id] });
  if (facts === undefined) return null;
  const stored = await readScores(tx, { accountIds: [named.id], from: firstDayLookedAt(asOf), to: asOf });
  const state = accountState({ facts, stored, config: defaultHealthConfig, noticeDays: settings.noticeDays });
  return { ...state, account: facts.account, ownerName: named.owner ?? null };
}
