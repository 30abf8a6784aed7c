/** "what does acme say", "what do customers complain about in EMEA" -> the themes of what they wrote over the days asked about. */
import type { Answer } from "../../answers/answer.ts";
import { answerListThemes } from "../../answers/list-themes.ts";
import { answerOwnsNothing } from "../../answers/owns-nothing.ts";
import { segmentsInWords } from "../../answers/segment-words.ts";
import { isInSegments } from "../../core/revenue/segment-alternatives.ts";
import type { Days } from "../../core/themes/themes-of.ts";
import { askBack } from "./ask-back.ts";
import { segmentsLookedAt } from "./looked-at.ts";
import { rangeOf } from "./periods.ts";
import type { AnswerRequest } from "./request.ts";
import { lastDays, whatIsSaid } from "./what-they-say.ts";
import { type Whose, whoseAccounts } from "./whose.ts";

export async function listThemes(request: AnswerRequest): Promise<Answer> {
  const { context, question } = request;
  const whose = await whoseAccounts(request);
  if (whose?.accountIds.size === 0) {
    return whose.subject.type === "account" ? askBack(request) : answerOwnsNothing(context, whose.subject.name);
  }
  const period = daysOf(request);
  return answerListThemes({
    context,
    said: await whatIsSaid(request, accountsIn(request, whose), period),
    whose: whose?.subject ?? null,
    segment: segmentsInWords(segmentsLookedAt(request)),
    daysNamed: question.slots.period !== undefined,
  });
}

/** Lost ones too: what they complained of may be why. By the segments they are in today. */
function accountsIn(request: AnswerRequest, whose: Whose | null): readonly string[] {
  const segments = segmentsLookedAt(request);
  return request.vocabulary.accounts
    .filter(({ id }) => whose === null || whose.accountIds.has(id))
    .filter(({ segment, region, plan }) => isInSegments(segments, [segment ?? null, region ?? null, plan ?? null]))
    .map(({ id }) => id);
}

/** A period that is not over has texts up to the day asked. */
function daysOf({ context: { asOf }, question }: AnswerRequest): Days {
  const { period } = question.slots;
  if (period === undefined) return lastDays(asOf);
  const { from, to } = rangeOf(period);
  return { from, to: Math.max(from, Math.min(to, asOf)) };
}
