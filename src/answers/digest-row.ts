/** One listed account -> a row: its four things, why it is listed, what is already being done, and its buttons. */
import { accountSubject } from "./account-facts.ts";
import { snoozeTarget, taskTarget } from "./act-targets.ts";
import type { TableRow } from "./answer.ts";
import { ask } from "./ask.ts";
import { type RowBasis, stakeCells, stepWords } from "./at-risk-row.ts";
import type { DigestItem } from "./digest-items.ts";
import { reasonWords } from "./digest-reasons.ts";
import type { Draft } from "./draft.ts";
import { openTaskWords } from "./open-task-words.ts";
import { sentence } from "./sentence.ts";

export function digestRow(draft: Draft, item: DigestItem, basis: RowBasis): TableRow {
  const { stake, score, window } = stakeCells(draft, item, basis);
  const why = [reasonWords(item.reasons), stepWords(draft, item)].filter((words) => words !== "").join(" ");
  const tasks = openTaskWords(draft, item, item.score.day);
  return {
    label: draft.figures.name(item.account.name).display,
    facts: [stake, score, changeCell(draft, item), window],
    below: sentence(tasks === "" ? why : `${why}. ${tasks}`),
    actions: rowActions(draft, item),
  };
}

function changeCell(draft: Draft, { account, changeBp }: DigestItem): string {
  const { figures } = draft;
  const about = { label: "change of the score", subject: accountSubject(account), polarity: "up_good" } as const;
  return draft.fact(changeBp === null ? figures.text("not known") : figures.scorePart(changeBp), about);
}

function rowActions(draft: Draft, { account: { id, name } }: DigestItem): readonly string[] {
  return [
    draft.action("ack", "Acknowledge", id),
    draft.action("snooze", "Snooze", snoozeTarget({ act: "ask", accountId: id })),
    draft.action("task", "Task", taskTarget({ act: "propose", accountId: id })),
    draft.action("why", "Why?", ask.accountWhy(name)),
  ];
}
