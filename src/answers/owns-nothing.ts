/** A question about the accounts of somebody who owns none -> that there are none, instead of figures of nothing. */
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";

/** `owner`: as stored; "you" for an asker who is no member. */
export function answerOwnsNothing(context: AnswerContext, owner: string): Answer {
  const draft = new Draft(context);
  const subject = { type: "person", id: owner, name: owner } as const;
  const name = draft.fact(draft.figures.name(owner), { label: "owner", subject });
  draft.say(`No account here has {${name}} as its owner. Owners come with the import of the accounts.`);
  draft.action("choose", "Who is at risk, whoever owns it?", ask.atRisk);
  return draft.answer("The accounts of one owner");
}
