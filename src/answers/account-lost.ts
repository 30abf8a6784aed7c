/** An account that has stopped paying -> the sentence that says so before anything else: since when, and why. */
import type { StoppedPaying } from "../core/revenue/stopped-paying.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { Draft } from "./draft.ts";
import { movementCode, movementWords } from "./movement-words.ts";

/** @returns the facts it rests on; none for an account that has not stopped. `name` is the fact of the account's name. */
export function sayStopped(
  draft: Draft,
  { account, stopped }: { readonly account: AccountRef; readonly stopped: StoppedPaying | null },
  name: string,
): readonly string[] {
  if (stopped === null) return [];
  const subject = accountSubject(account);
  const { on, reason } = stopped;
  const day = draft.fact(draft.figures.date(on), { label: "stopped paying on", subject });
  const happened = draft.figures.reason(movementCode("churn", reason), movementWords("churn", reason));
  const why = draft.fact(happened, { label: "what happened", subject });
  draft.say(`{${name}} stopped paying on {${day}}: {${why}}.`);
  return [day, why];
}
