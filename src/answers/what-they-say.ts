/** Themes of what an account wrote -> a table of counts beside its score: evidence, never a cause, and never their words. */
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { Draft } from "./draft.ts";
import { listLimit } from "./schema.ts";
import { lastNinetyDays, type ThemesTold, themeTable } from "./theme-table.ts";
import { noteHowRead } from "./themes-read-note.ts";

/** On a card among much else: what is said most. */
const atAGlance = 3;

const title = "What they write about";

/** The most complained of; the others are one "why?" away. */
export function theySayAtAGlance(draft: Draft, account: AccountRef, said: ThemesTold): void {
  themeTable(draft, said, { ...lastNinetyDays, title, subject: accountSubject(account), most: atAGlance });
}

export function theySay(draft: Draft, account: AccountRef, said: ThemesTold): void {
  const subject = accountSubject(account);
  const opened = themeTable(draft, said, { ...lastNinetyDays, title, subject, most: listLimit });
  noteHowRead(draft, subject, said);
  if (said.read.themes.length > 0) {
    draft.note("texts_beside", "What they write stands beside the score; it is no part of it.");
  }
  for (const { label, receipt } of opened.slice(0, atAGlance)) {
    draft.action("receipt", `Texts about ${label}`, receipt);
  }
}
