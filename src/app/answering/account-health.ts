/** "/health acme" -> the health card of that account. */
import { answerAccountHealth } from "../../answers/account-health.ts";
import type { Answer } from "../../answers/answer.ts";
import { scoredDay } from "../../core/health/bands.ts";
import { stoppedFeeds } from "../../core/health/stopped-feeds.ts";
import { askedAccount } from "./account.ts";
import { askBack } from "./ask-back.ts";
import type { AnswerRequest } from "./request.ts";

export async function accountHealth(request: AnswerRequest): Promise<Answer> {
  const asked = await askedAccount(request);
  if (asked === null) return askBack(request);
  const { context, didYouMean } = request;
  return answerAccountHealth({
    ...asked,
    config: request.config,
    context,
    didYouMean,
    history: [...asked.earlier, scoredDay(asked.score)],
    stoppedFeeds: stoppedFeeds(context.watermarks, context.asOf, request.config),
  });
}
