/** A name that fits several accounts, or none -> the question back, with the stored names to press. */
import type { Answer } from "../../answers/answer.ts";
import { answerAskingBack } from "../../answers/asking-back.ts";
import type { AnswerRequest } from "./request.ts";

export function askBack({ context, question }: AnswerRequest): Answer {
  return answerAskingBack({ context, candidates: question.slots.candidates ?? [], nearest: [] });
}
