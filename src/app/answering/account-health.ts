/** "/health acme" -> the health card of that account. */
import { answerAccountHealth } from "../../answers/account-health.ts";
import type { Answer } from "../../answers/answer.ts";
import type { BeingDone } from "../../answers/being-done.ts";
import { isInForce } from "../../core/digest/snoozed.ts";
import { scoredDay } from "../../core/health/bands.ts";
import { stoppedFeeds } from "../../core/health/stopped-feeds.ts";
import { readHandled, unhandled } from "../../store/handled.ts";
import { type AskedAccount, askedAccount } from "./account.ts";
import { askBack } from "./ask-back.ts";
import type { AnswerRequest } from "./request.ts";
import { whatTheySay } from "./what-they-say.ts";

export async function accountHealth(request: AnswerRequest): Promise<Answer> {
  const asked = await askedAccount(request);
  if (asked === null) return askBack(request);
  const { context, didYouMean } = request;
  const beingDone = await beingDoneOn(request, asked);
  return answerAccountHealth({
    ...asked,
    config: request.config,
    context,
    didYouMean,
    ...(beingDone && { beingDone }),
    said: await whatTheySay(request, asked.account.id),
    history: [...asked.earlier, scoredDay(asked.score)],
    stoppedFeeds: stoppedFeeds(context.watermarks, context.asOf, request.config),
  });
}

/** Of another day, or of what was known on one, nobody can do anything; and what was done then is not kept. */
async function beingDoneOn({ tx, context }: AnswerRequest, asked: AskedAccount): Promise<BeingDone | null> {
  const { standpoint } = context;
  if (standpoint !== undefined && (standpoint.asOf !== null || standpoint.knownOn !== null)) return null;
  const { id } = asked.account;
  const { openTasks, snooze } = (await readHandled(tx, [id])).get(id) ?? unhandled;
  const holds = snooze !== null && isInForce(snooze, scoredDay(asked.score));
  return { episodes: asked.openEpisodes, tasks: openTasks, snooze: holds ? snooze : null };
}
