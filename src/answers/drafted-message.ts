/** A drafted message to the customer -> a section that shows it as the proposal it is. */
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { Draft } from "./draft.ts";
import { sentence } from "./sentence.ts";

/** It goes out by a person's hand alone (definitions.md §7). */
export function draftedMessage(draft: Draft, { account }: { readonly account: AccountRef }, text: string): void {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
  const facts = lines.map((line) =>
    draft.fact(draft.figures.name(line), { label: "drafted message", subject: accountSubject(account) }),
  );
  const sentences = facts.map((id) => sentence(`{${id}}`));
  const title = "Drafted message: a proposal, to be read, changed and sent by a person";
  draft.section({ title, kind: "text", facts, sentences });
}
