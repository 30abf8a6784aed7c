/** An account's open episodes, open tasks and snooze -> one section of its card, and the presses that add to them. */
import type { OpenTask, Snooze } from "../core/digest/findings.ts";
import type { Episode } from "../core/playbooks/episode.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import { snoozeTarget, taskTarget } from "./act-targets.ts";
import type { Draft } from "./draft.ts";
import { openTaskWords } from "./open-task-words.ts";
import { firedWords } from "./playbook-words.ts";
import { sentence } from "./sentence.ts";
import { snoozedWords } from "./snoozed-words.ts";

export interface BeingDone {
  readonly episodes: readonly Episode[];
  readonly tasks: readonly OpenTask[];
  /** Only one that is in force. */
  readonly snooze: Snooze | null;
}

export interface BeingDoneOn extends BeingDone {
  readonly account: AccountRef;
  /** The fact of its name. */
  readonly name: string;
  readonly asOf: number;
}

/** Nothing where nobody does anything. */
export function beingDoneSection(draft: Draft, { account, name, episodes, tasks, snooze, asOf }: BeingDoneOn): void {
  const task = openTaskWords(draft, { account, openTasks: tasks }, asOf);
  const said = [
    ...episodes.map((episode) => episodeWords(draft, account, episode)),
    ...(task === "" ? [] : [task]),
    ...(snooze === null ? [] : [snoozedWords(draft, account, { name, snooze, by: null })]),
  ];
  if (said.length === 0) return;
  const sentences = said.map(sentence);
  draft.section({
    title: "What is being done",
    kind: "text",
    facts: sentences.flatMap(({ facts }) => facts),
    sentences,
  });
}

function episodeWords(draft: Draft, account: AccountRef, { playbook, openedOn }: Episode): string {
  const about = { label: "playbook since", subject: accountSubject(account) };
  return `Since {${draft.fact(draft.figures.date(openedOn), about)}} ${firedWords[playbook]}.`;
}

export function offerActs(draft: Draft, { id: accountId }: AccountRef): void {
  draft.action("ack", "Acknowledge", accountId);
  draft.action("snooze", "Snooze", snoozeTarget({ act: "ask", accountId }));
  draft.action("task", "Task", taskTarget({ act: "propose", accountId }));
}
