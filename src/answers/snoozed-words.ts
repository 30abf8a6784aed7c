/** A snooze that holds -> a sentence: until when or until what, and whose it is. */
import type { Snooze } from "../core/digest/findings.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { Draft } from "./draft.ts";

export interface SnoozeInForce {
  readonly snooze: Snooze;
  /** The name of whoever asked for it; null = not said. */
  readonly by: string | null;
}

/** `name` is the fact of the account's name. */
export function snoozedWords(
  draft: Draft,
  account: AccountRef,
  { name, snooze, by }: SnoozeInForce & { readonly name: string },
): string {
  const subject = accountSubject(account);
  const until = [
    ...(snooze.untilDay === null ? [] : [dayWords(draft, snooze.untilDay, subject)]),
    ...(snooze.untilMovedBp === null ? [] : [movedWords(draft, snooze.untilMovedBp, subject)]),
  ];
  const whose = by === null ? "" : `, by {${draft.fact(draft.figures.name(by), { label: "snoozed by", subject })}}`;
  return `{${name}} is snoozed ${until.join(" or ")}${whose}.`;
}

type Subject = ReturnType<typeof accountSubject>;

function dayWords(draft: Draft, day: number, subject: Subject): string {
  return `until {${draft.fact(draft.figures.date(day), { label: "snoozed until", subject })}}`;
}

function movedWords(draft: Draft, bp: number, subject: Subject): string {
  const points = draft.fact(draft.figures.score(bp), { label: "points it must move", subject });
  return `until its score has moved by {${points}} points`;
}
