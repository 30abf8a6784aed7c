/** A snooze just made -> what it means, and the press that lifts it. */
import { type AccountRef, nameFact } from "./account-facts.ts";
import { snoozeTarget } from "./act-targets.ts";
import type { Answer } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import { type SnoozeInForce, snoozedWords } from "./snoozed-words.ts";

export interface SnoozedInput extends SnoozeInForce {
  readonly context: AnswerContext;
  readonly account: AccountRef;
}

export function answerSnoozed({ context, account, ...made }: SnoozedInput): Answer {
  const draft = new Draft(context);
  draft.say(snoozedWords(draft, account, { name: nameFact(draft, account), ...made }));
  draft.say("Until then no digest lists it and no alert is sent about it; its score is watched as before.");
  draft.action("snooze", "Lift the snooze", snoozeTarget({ act: "lift", accountId: account.id }));
  return draft.answer(`Snooze ${draft.figures.name(account.name).display}`);
}
