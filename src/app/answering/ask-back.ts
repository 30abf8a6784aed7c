/** A name that fits several accounts, or none -> the question back, with the stored names to press. */
import type { Answer } from "../../answers/answer.ts";
import { answerAskingBack } from "../../answers/asking-back.ts";
import { answerNotKnownThen } from "../../answers/not-known-then.ts";
import type { AnswerRequest } from "./request.ts";

/** What the parser offers beside an ambiguous question is that question with each candidate in place, in their order. */
export function askBack({ context, question, didYouMean }: AnswerRequest): Answer {
  const { account } = question.slots;
  if (account !== undefined && context.standpoint?.knownOn != null) return answerNotKnownThen(context, account);
  const names = question.slots.candidates ?? [];
  const choices = names.flatMap((name, index) => {
    const inFull = didYouMean[index];
    return inFull === undefined ? [] : [{ name, question: inFull }];
  });
  return answerAskingBack({ context, choices });
}
