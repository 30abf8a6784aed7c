/** "help" -> what can be asked, tried out on an account of the organisation's own. */
import type { Answer } from "../../answers/answer.ts";
import { answerHelp } from "../../answers/help.ts";
import type { AnswerRequest } from "./request.ts";

export function help({ context, vocabulary }: AnswerRequest): Answer {
  return answerHelp(context, vocabulary.accounts[0]?.name ?? null);
}
