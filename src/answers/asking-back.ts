/** A question that fits several things, or none -> a question back, with the possible ones to press. */
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import { listLimit } from "./schema.ts";

export interface AskingBackInput {
  readonly context: AnswerContext;
  /** Stored account names that fit or come close, sorted. */
  readonly candidates: readonly string[];
  /** Stored names to offer when there is no candidate. */
  readonly nearest: readonly string[];
}

/** The book is never guessed from: nothing is computed until one of the names is chosen. */
export function answerAskingBack({ context, candidates, nearest }: AskingBackInput): Answer {
  const draft = new Draft(context);
  if (candidates.length > 1) draft.say("Several accounts come close. Which one do you mean?");
  else if (candidates.length > 0) draft.say("This account comes close. Is it the one you mean?");
  else if (nearest.length > 0) draft.say("No account of that name is known. Did you mean one of these?");
  else draft.say("No account of that name is known. Check the spelling, or import the account first.");
  const question = context.question.slots.of === "account_why" ? ask.accountWhy : ask.accountHealth;
  for (const name of (candidates.length > 0 ? candidates : nearest).slice(0, listLimit)) {
    draft.action("choose", draft.figures.name(name).display, question(name));
  }
  if (candidates.length > listLimit) draft.note("more_names", "More names fit; type a little more of it.");
  return draft.answer("A name that is not clear", null);
}
