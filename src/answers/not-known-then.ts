/** A question about knowledge there was none of -> that nothing was known then, of the organisation or of one account. */
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";

/** @param account as it is called today; null = of the whole organisation. Never a figure of nothing. */
export function answerNotKnownThen(context: AnswerContext, account: string | null): Answer {
  const draft = new Draft(context);
  if (account === null) draft.say("nothing was known here yet: the first import came later.");
  else {
    const subject = { type: "account", id: account, name: account } as const;
    const name = draft.fact(draft.figures.name(account), { label: "account", subject });
    draft.say(`{${name}} was not known here yet: it came with a later import.`);
  }
  draft.action("choose", "What can I ask?", ask.help);
  return draft.answer("What was known then");
}
