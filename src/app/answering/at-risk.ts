/** "who is at risk?" -> every paying account at risk, ranked by value x risk x nearness. */
import type { Answer } from "../../answers/answer.ts";
import { answerAtRisk } from "../../answers/at-risk.ts";
import { byCodePoint } from "../../core/code-point-order.ts";
import { compare } from "../../core/fraction.ts";
import { groupBy } from "../../core/group-by.ts";
import { defaultHealthConfig } from "../../core/health/config.ts";
import type { HealthFacts } from "../../core/health/facts.ts";
import { stoppedFeeds } from "../../core/health/stopped-feeds.ts";
import { readHealthFacts } from "../../store/health-facts.ts";
import { readScores } from "../../store/scores.ts";
import { type AccountState, accountState, firstDayLookedAt } from "../account-state.ts";
import type { AnswerRequest } from "./request.ts";

export async function atRisk(request: AnswerRequest): Promise<Answer> {
  const { tx, context, vocabulary, from } = request;
  const looked = (await readHealthFacts(tx, { asOf: context.asOf })).filter(inQuestion(request));
  const states = await statesOf(request, looked);
  const risky = states.filter(({ attention }) => attention.atRisk).sort(mostUrgentFirst);
  const owners = new Map(vocabulary.accounts.map(({ id, owner }) => [id, owner]));
  const ranked = risky.map((state) => ({
    ...state,
    account: state.facts.account,
    ownerName: owners.get(state.facts.account.id) ?? null,
  }));
  const stopped = stoppedFeeds(context.watermarks, context.asOf, defaultHealthConfig);
  return answerAtRisk({ context, ranked, scored: looked.length, stoppedFeeds: stopped, from });
}

/** An account that pays nothing has no value to lose; a segment, when named, must be one of the account's own. */
function inQuestion({ question }: AnswerRequest): (facts: HealthFacts) => boolean {
  const { segment = [] } = question.slots;
  const wanted = typeof segment === "string" ? [segment] : segment;
  return ({ mrrCents, account }) =>
    mrrCents > 0n && wanted.every((value) => [account.segment, account.region, account.plan].includes(value));
}

async function statesOf({ tx, context }: AnswerRequest, looked: readonly HealthFacts[]): Promise<AccountState[]> {
  const { asOf, settings } = context;
  const stored = groupBy(
    await readScores(tx, { from: firstDayLookedAt(asOf), to: asOf }),
    ({ accountId }) => accountId,
  );
  return looked.map((facts) =>
    accountState({
      facts,
      stored: stored.get(facts.account.id) ?? [],
      config: defaultHealthConfig,
      noticeDays: settings.noticeDays,
    }),
  );
}

function mostUrgentFirst(a: AccountState, b: AccountState): number {
  return compare(b.attention.rank.value, a.attention.rank.value) || byCodePoint(a.facts.account.id, b.facts.account.id);
}
