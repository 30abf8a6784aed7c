/** The account a question names -> its record and its state as of the day asked, or null when no such account is stored. */
import type { AnswerContext } from "../../answers/context.ts";
import { afterLoss } from "../../core/health/after-loss.ts";
import type { Attention } from "../../core/health/attention.ts";
import { comparisonDay } from "../../core/health/cause.ts";
import type { Score } from "../../core/health/score.ts";
import type { Account } from "../../core/records.ts";
import { payingRowsByAccount } from "../../core/revenue/paying-rows.ts";
import { type StoppedPaying, stoppedPaying } from "../../core/revenue/stopped-paying.ts";
import { readBook } from "../../store/book.ts";
import { readOpenEpisodes } from "../../store/episodes.ts";
import { readHealthFacts } from "../../store/health-facts.ts";
import type { OrgTx } from "../../store/scope.ts";
import { type AccountState, accountState, attentionTo, firstDayLookedAt } from "../account-state.ts";
import type { ScoreBasis } from "../past-scores.ts";
import type { AnswerRequest } from "./request.ts";

export interface AskedAccount extends AccountState, Pick<AnswerRequest, "granted" | "untold"> {
  readonly account: Account;
  readonly ownerName: string | null;
  /** The score of the comparison day; null without one. */
  readonly comparison: Score | null;
  readonly attention: Attention;
  /** null for an account that pays, or has never paid. */
  readonly stopped: StoppedPaying | null;
}

export async function askedAccount(request: AnswerRequest): Promise<AskedAccount | null> {
  const { question, vocabulary, granted, untold } = request;
  const named = vocabulary.accounts.find(({ name }) => name === question.slots.account);
  const found = named === undefined ? null : await accountById(request, named.id);
  const besides = { ...(granted && { granted }), ...(untold && { untold }) };
  return found && { ...found, ...besides, ownerName: named?.owner ?? null };
}

export interface AccountBasis extends ScoreBasis {
  readonly tx: OrgTx;
  readonly context: Pick<AnswerContext, "asOf" | "settings">;
}

export async function accountById(
  request: AccountBasis,
  id: string,
): Promise<Omit<AskedAccount, "ownerName" | "granted" | "untold"> | null> {
  const { tx, context, config, past } = request;
  const { asOf, settings } = context;
  const accountIds = [id];
  const [facts] = await readHealthFacts(tx, { asOf, accountIds });
  if (facts === undefined) return null;
  const history = await past.lines({ accountIds, from: firstDayLookedAt(asOf), to: asOf });
  const state = accountState(facts, history, config, await readOpenEpisodes(tx, { asOf, accountIds }));
  const comparison = await comparisonOf(request, state);
  const alive = attentionTo(state, { comparison, config, noticeDays: settings.noticeDays });
  const stopped = await stoppedPayingOf(request, state);
  const attention = stopped === null ? alive : afterLoss(alive, stopped.reason);
  return { ...state, comparison, attention, stopped, account: facts.account };
}

async function comparisonOf({ past, config }: AccountBasis, { facts, earlier }: AccountState): Promise<Score | null> {
  const day = comparisonDay(earlier, facts.asOf, config);
  if (day === null) return null;
  const [score] = await past.scores({ accountIds: [facts.account.id], from: day, to: day });
  return score ?? null;
}

/** The book is read only for an account that paid once and pays nothing now: its rows are nowhere else. */
async function stoppedPayingOf({ tx }: AccountBasis, { facts }: AccountState): Promise<StoppedPaying | null> {
  if (facts.mrrCents > 0n || facts.foreign !== undefined || facts.firstPaidDay === null) return null;
  const rows = payingRowsByAccount(await readBook(tx)).get(facts.account.id) ?? [];
  return stoppedPaying(rows, facts.asOf);
}
