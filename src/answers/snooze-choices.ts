/** "Snooze" -> for how long: the choices, each with the day it ends on, and the snooze that holds already. */
import { type DayChoice, movedLabel } from "../core/acts/snooze-choices.ts";
import type { BasisPoints } from "../core/health/score.ts";
import { type AccountRef, accountSubject, nameFact } from "./account-facts.ts";
import { snoozeTarget } from "./act-targets.ts";
import type { Answer } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import { type SnoozeInForce, snoozedWords } from "./snoozed-words.ts";

export interface SnoozeChoicesInput {
  readonly context: AnswerContext;
  readonly account: AccountRef;
  readonly days: readonly DayChoice[];
  /** null for an account without a score, which moves by nothing. */
  readonly movedBy: BasisPoints | null;
  readonly inForce: SnoozeInForce | null;
}

export function answerSnoozeChoices({ context, account, days, movedBy, inForce }: SnoozeChoicesInput): Answer {
  const draft = new Draft(context);
  const name = nameFact(draft, account);
  if (inForce !== null) draft.say(snoozedWords(draft, account, { name, ...inForce }));
  draft.say(`For how long is {${name}} kept out of digests and alerts?`);
  const facts = days.map(({ label, untilDay }) => dayChoice(draft, account, { label, untilDay }));
  if (movedBy !== null) facts.push(movedChoice(draft, account, movedBy));
  draft.section({ title: "It is back", kind: "facts", facts });
  if (inForce !== null) draft.action("snooze", "Lift the snooze", snoozeTarget({ act: "lift", accountId: account.id }));
  return draft.answer(`Snooze ${draft.figures.name(account.name).display}`);
}

function dayChoice(draft: Draft, account: AccountRef, { label, untilDay }: DayChoice): string {
  draft.action("snooze", label, snoozeTarget({ act: "until", day: untilDay, accountId: account.id }));
  return draft.fact(draft.figures.date(untilDay), { label, subject: accountSubject(account) });
}

function movedChoice(draft: Draft, account: AccountRef, byBp: BasisPoints): string {
  draft.action("snooze", movedLabel, snoozeTarget({ act: "moved", byBp, accountId: account.id }));
  return draft.fact(draft.figures.score(byBp), {
    label: "Until its score moves by points",
    subject: accountSubject(account),
  });
}
