/** Anything else -> "I don't know that one", with the nearest questions that are supported. */
import type { Answer } from "../../answers/answer.ts";
import { answerNotUnderstood } from "../../answers/not-understood.ts";
import type { AnswerRequest } from "./request.ts";

export function notUnderstood({ context, didYouMean }: AnswerRequest): Answer {
  return answerNotUnderstood(context, didYouMean);
}
