/** What can be asked -> examples to press. */
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import { sentence } from "./sentence.ts";

const examples = [
  { label: "Who is at risk?", target: ask.atRisk },
  { label: "What is our NRR?", target: ask.nrr },
  { label: "Why did NRR drop?", target: ask.whyNrr },
  { label: "Logo churn last quarter", target: ask.logoChurn },
] as const;

const abilities = [
  "The health of an account: type its name, or /health and its name.",
  "Why an account is at risk: its signals, and what they add up to.",
  "NRR, GRR, churn, CRR, LTV, ARPA and MRR, for any period, segment, region, plan, owner or account.",
  "Why one of these moved, down to the accounts behind it.",
  "Which accounts are at risk, and what to do about each.",
  "What customers write about: themes of their tickets, surveys and notes, of one account or of all.",
  "What is to be done: your open tasks, a colleague's, or an account's.",
  "The digest: what slipped since the last working day, why, and what to do; sent every morning where you ask for it.",
] as const;

/** `accountName`: an account of the asker's own book to try it on; null when there is none yet. */
export function answerHelp(context: AnswerContext, accountName: string | null): Answer {
  const draft = new Draft(context);
  draft.say("Ask about an account or about the book, in your own words; every figure opens to its arithmetic.");
  draft.section({ title: "What you can ask", kind: "text", facts: [], sentences: abilities.map(sentence) });
  if (accountName !== null) {
    draft.action("choose", `Health of ${draft.figures.name(accountName).display}`, ask.accountHealth(accountName));
  }
  for (const { label, target } of examples) draft.action("choose", label, target);
  return draft.answer("Help");
}
