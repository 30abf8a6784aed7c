/** A question that fits several accounts, or none -> a question back, with the possible ones to press. */
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import { listLimit } from "./schema.ts";

export interface Choice {
  /** A stored account name that fits or comes close. */
  readonly name: string;
  /** The whole question as asked, with that name in its place: a press keeps its metric and its period. */
  readonly question: string;
}

export interface AskingBackInput {
  readonly context: AnswerContext;
  /** Sorted by name. */
  readonly choices: readonly Choice[];
}

/** The book is never guessed from: nothing is computed until one of the names is chosen. */
export function answerAskingBack({ context, choices }: AskingBackInput): Answer {
  const draft = new Draft(context);
  if (choices.length > 1) draft.say("Several accounts come close. Which one do you mean?");
  else if (choices.length > 0) draft.say("This account comes close. Is it the one you mean?");
  else draft.say("No account of that name is known. Check the spelling, or import the account first.");
  for (const { name, question } of choices.slice(0, listLimit)) {
    draft.action("choose", draft.figures.name(name).display, question);
  }
  if (choices.length === 0) draft.action("choose", "What can I ask?", ask.help);
  if (choices.length > listLimit) draft.note("more_names", "More names fit; type a little more of it.");
  return draft.answer("A name that is not clear", null);
}
