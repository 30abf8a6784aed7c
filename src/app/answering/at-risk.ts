/** "who is at risk?" -> every paying account at risk, ranked by value x risk x nearness. */
import { setImmediate } from "node:timers/promises";
import type { Answer } from "../../answers/answer.ts";
import { answerAtRisk } from "../../answers/at-risk.ts";
import { answerOwnsNothing } from "../../answers/owns-nothing.ts";
import { segmentsInWords } from "../../answers/segment-words.ts";
import { byCodePoint } from "../../core/code-point-order.ts";
import { compare } from "../../core/fraction.ts";
import { groupBy } from "../../core/group-by.ts";
import type { Attention } from "../../core/health/attention.ts";
import { comparisonDay } from "../../core/health/cause.ts";
import type { HealthFacts } from "../../core/health/facts.ts";
import { stoppedFeeds } from "../../core/health/stopped-feeds.ts";
import {
  isInSegments,
  type SegmentAlternatives,
  segmentAlternatives,
} from "../../core/revenue/segment-alternatives.ts";
import { isUndefined } from "../../core/undefined.ts";
import { readHealthFacts } from "../../store/health-facts.ts";
import { type AccountState, accountState, attentionTo, firstDayLookedAt, isAtRisk } from "../account-state.ts";
import type { AnswerRequest } from "./request.ts";
import { whoseAccounts } from "./whose.ts";

export async function atRisk(request: AnswerRequest): Promise<Answer> {
  const { context, vocabulary, from, config } = request;
  const whose = await whoseAccounts(request);
  if (whose?.accountIds.size === 0) return answerOwnsNothing(context, whose.subject.name);
  const accountIds = whose === null ? {} : { accountIds: [...whose.accountIds] };
  const facts = await readHealthFacts(request.tx, { asOf: context.asOf, ...accountIds });
  const segments = segmentsOf(request);
  const looked = facts.filter(inQuestion(segments));
  const states = await statesOf(request, looked);
  const risky = await withAttention(
    request,
    states.filter((state) => isAtRisk(state, config)),
  );
  const owners = new Map(vocabulary.accounts.map(({ id, owner }) => [id, owner]));
  const ranked = risky.sort(mostUrgentFirst).map((state) => ({
    ...state,
    account: state.facts.account,
    ownerName: owners.get(state.facts.account.id) ?? null,
  }));
  const stopped = stoppedFeeds(context.watermarks, context.asOf, config);
  const unscored = states.filter(({ score }) => isUndefined(score.score)).length;
  const owner = whose?.subject.name ?? null;
  return answerAtRisk({
    context,
    ranked,
    looked: looked.length,
    unscored,
    owner,
    segment: segmentsInWords(segments),
    stoppedFeeds: stopped,
    config,
    from,
  });
}

/** An account that pays nothing has no value to lose. */
function inQuestion(segments: SegmentAlternatives): (facts: HealthFacts) => boolean {
  return ({ mrrCents, foreign, account: { segment, region, plan } }) =>
    (mrrCents > 0n || foreign !== undefined) && isInSegments(segments, [segment, region, plan]);
}

function segmentsOf({ question, vocabulary }: AnswerRequest): SegmentAlternatives {
  const { segments: segment, regions: region, plans: plan } = vocabulary;
  return segmentAlternatives([question.slots.segment ?? []].flat(), { segment, region, plan });
}

/** Accounts scored before others get their turn: some twenty milliseconds of work. */
const accountsPerTurn = 250;

/** Scores of every day without what made them: the whole book's contributions would be a large part of the database. */
async function statesOf({ past, config, context: { asOf } }: AnswerRequest, looked: readonly HealthFacts[]) {
  const lines = await past.lines({ from: firstDayLookedAt(asOf), to: asOf });
  const histories = groupBy(lines, ({ accountId }) => accountId);
  const states: AccountState[] = [];
  for (const facts of looked) {
    states.push(accountState(facts, histories.get(facts.account.id) ?? [], config));
    if (states.length % accountsPerTurn === 0) await setImmediate();
  }
  return states;
}

type Risky = AccountState & { readonly attention: Attention };

/** The comparison scores of the accounts at risk only, in one read. */
async function withAttention(
  { past, config, context }: AnswerRequest,
  risky: readonly AccountState[],
): Promise<Risky[]> {
  const days = risky.map(({ facts, earlier }) => comparisonDay(earlier, facts.asOf, config));
  const known = days.filter((day) => day !== null);
  const accountIds = risky.map(({ facts }) => facts.account.id);
  const scores =
    known.length === 0 ? [] : await past.scores({ accountIds, from: Math.min(...known), to: Math.max(...known) });
  const byDay = new Map(scores.map((score) => [`${score.day} ${score.accountId}`, score]));
  return risky.map((state, index) => {
    const comparison = byDay.get(`${days[index]} ${state.facts.account.id}`) ?? null;
    return { ...state, attention: attentionTo(state, { comparison, config, noticeDays: context.settings.noticeDays }) };
  });
}

function mostUrgentFirst(a: Risky, b: Risky): number {
  return compare(b.attention.rank.value, a.attention.rank.value) || byCodePoint(a.facts.account.id, b.facts.account.id);
}
