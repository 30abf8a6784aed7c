/** "who is at risk?" -> every paying account at risk, ranked by value x risk x nearness. */
import type { Answer } from "../../answers/answer.ts";
import { answerAtRisk } from "../../answers/at-risk.ts";
import { answerOwnsNothing } from "../../answers/owns-nothing.ts";
import { segmentsInWords } from "../../answers/segment-words.ts";
import { byCodePoint } from "../../core/code-point-order.ts";
import { compare } from "../../core/fraction.ts";
import type { Attention } from "../../core/health/attention.ts";
import { stoppedFeeds } from "../../core/health/stopped-feeds.ts";
import { isUndefined } from "../../core/undefined.ts";
import { type AccountState, isAtRisk } from "../account-state.ts";
import { withAttention } from "../states.ts";
import { lookedAt, segmentsLookedAt } from "./looked-at.ts";
import type { AnswerRequest } from "./request.ts";
import { whoseAccounts } from "./whose.ts";

export async function atRisk(request: AnswerRequest): Promise<Answer> {
  const { context, vocabulary, from, config, past } = request;
  const whose = await whoseAccounts(request);
  if (whose?.accountIds.size === 0) return answerOwnsNothing(context, whose.subject.name);
  const states = await lookedAt(request, whose);
  const risky = await withAttention(
    states.filter((state) => isAtRisk(state, config)),
    { past, config, noticeDays: context.settings.noticeDays },
  );
  const owners = new Map(vocabulary.accounts.map(({ id, owner }) => [id, owner]));
  const ranked = risky.toSorted(mostUrgentFirst).map((state) => ({
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
    looked: states.length,
    unscored,
    owner,
    segment: segmentsInWords(segmentsLookedAt(request)),
    stoppedFeeds: stopped,
    config,
    from,
  });
}

type Risky = AccountState & { readonly attention: Attention };

function mostUrgentFirst(a: Risky, b: Risky): number {
  return compare(b.attention.rank.value, a.attention.rank.value) || byCodePoint(a.facts.account.id, b.facts.account.id);
}
