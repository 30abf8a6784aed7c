/** The segments and the owner that a question names -> the paying accounts within, each in the state it is in on the day asked. */
import { setImmediate } from "node:timers/promises";
import { groupBy } from "../../core/group-by.ts";
import type { HealthFacts } from "../../core/health/facts.ts";
import { isPaying } from "../../core/health/is-paying.ts";
import {
  isInSegments,
  type SegmentAlternatives,
  segmentAlternatives,
} from "../../core/revenue/segment-alternatives.ts";
import { readOpenEpisodes } from "../../store/episodes.ts";
import { readHealthFacts } from "../../store/health-facts.ts";
import { type AccountState, accountState, firstDayLookedAt } from "../account-state.ts";
import type { AnswerRequest } from "./request.ts";
import type { Whose } from "./whose.ts";

/** `whose`: null = everybody's. */
export async function lookedAt(request: AnswerRequest, whose: Whose | null): Promise<readonly AccountState[]> {
  const accountIds = whose === null ? {} : { accountIds: [...whose.accountIds] };
  const facts = await readHealthFacts(request.tx, { asOf: request.context.asOf, ...accountIds });
  return statesOf(request, facts.filter(inQuestion(segmentsLookedAt(request))));
}

/** An account that pays nothing has no value to lose. */
function inQuestion(segments: SegmentAlternatives): (facts: HealthFacts) => boolean {
  return (facts) => {
    const { segment, region, plan } = facts.account;
    return isPaying(facts) && isInSegments(segments, [segment, region, plan]);
  };
}

export function segmentsLookedAt({ question, vocabulary }: AnswerRequest): SegmentAlternatives {
  const { segments: segment, regions: region, plans: plan } = vocabulary;
  return segmentAlternatives([question.slots.segment ?? []].flat(), { segment, region, plan });
}

/** Accounts scored before others get their turn: some twenty milliseconds of work. */
const accountsPerTurn = 250;

/** Scores of every day without what made them: the whole book's contributions would be a large part of the database. */
async function statesOf({ tx, past, config, context: { asOf } }: AnswerRequest, looked: readonly HealthFacts[]) {
  const lines = await past.lines({ from: firstDayLookedAt(asOf), to: asOf });
  const histories = groupBy(lines, ({ accountId }) => accountId);
  const episodes = groupBy(await readOpenEpisodes(tx, { asOf }), ({ accountId }) => accountId);
  const states: AccountState[] = [];
  for (const facts of looked) {
    const { id } = facts.account;
    states.push(accountState(facts, histories.get(id) ?? [], config, episodes.get(id)));
    if (states.length % accountsPerTurn === 0) await setImmediate();
  }
  return states;
}
