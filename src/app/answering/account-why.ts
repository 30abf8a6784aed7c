/** "why is acme at risk?" -> what moved its score since the comparison day, or what holds it down. */
import { answerAccountWhy } from "../../answers/account-why.ts";
import type { Answer } from "../../answers/answer.ts";
import { compareScores } from "../../core/health/change.ts";
import { stoppedFeeds } from "../../core/health/stopped-feeds.ts";
import { askedAccount } from "./account.ts";
import { askBack } from "./ask-back.ts";
import type { AnswerRequest } from "./request.ts";
import { whatTheySay } from "./what-they-say.ts";

export async function accountWhy(request: AnswerRequest): Promise<Answer> {
  const asked = await askedAccount(request);
  if (asked === null) return askBack(request);
  const { asOf, watermarks } = request.context;
  return answerAccountWhy({
    ...asked,
    config: request.config,
    context: request.context,
    before: asked.comparison,
    changes: asked.comparison === null ? [] : compareScores(asked.comparison, asked.score),
    said: await whatTheySay(request, asked.account.id),
    stoppedFeeds: stoppedFeeds(watermarks, asOf, request.config),
  });
}
