/** A playbook that fired for an account -> its card: what fired it, what is at stake until when, the task, and a drafted message. */
import type { Day } from "../core/day.ts";
import type { Episode } from "../core/playbooks/episode.ts";
import { playbooks } from "../core/playbooks/playbooks.ts";
import { accountSubject, evidenceFacts, nameFact } from "./account-facts.ts";
import { type AccountCard, sayStake } from "./account-headline.ts";
import { snoozeTarget, taskTarget } from "./act-targets.ts";
import type { Answer } from "./answer.ts";
import { ask } from "./ask.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import { draftedMessage } from "./drafted-message.ts";
import { readAs } from "./read-as.ts";
import { sentence } from "./sentence.ts";
import { extendDays } from "./task-document.ts";

export interface CardTask {
  readonly id: string;
  readonly title: string;
  readonly checklist: readonly { readonly text: string; readonly done: boolean }[];
  readonly draft: string | null;
  /** null = nobody's yet. */
  readonly ownerName: string | null;
  readonly dueOn: Day;
  readonly status: "open" | "done" | "dropped";
  /** Who did it; null while it is open, and where nobody did. */
  readonly closedBy: string | null;
  /** Whether a manager was told that it is overdue. */
  readonly escalated: boolean;
}

export interface EpisodeCardInput extends AccountCard {
  readonly context: AnswerContext;
  readonly episode: Episode;
  /** null where it is no longer kept. */
  readonly task: CardTask | null;
}

export function answerEpisode(input: EpisodeCardInput): Answer {
  const { context, episode, account, task } = input;
  const draft = new Draft(context);
  const { label } = playbooks[episode.playbook];
  const name = nameFact(draft, account);
  draft.say(`${overWords(episode)}{${name}}, ${label.toLowerCase()}: ${episode.evidence.text}.`);
  const stake = sayStake(draft, input).filter((fact) => fact !== null);
  if (task !== null) sayTask(draft, input, task);
  const facts = evidenceFacts(draft, account, episode.evidence.figures);
  draft.section({ title: "What fired it", kind: "facts", facts });
  draft.section({ title: "At stake", kind: "facts", facts: stake });
  if (task?.status === "open" && episode.closed === null) {
    checklist(draft, task);
    if (task.draft !== null) draftedMessage(draft, input, task.draft);
  }
  offer(draft, input);
  return draft.answer(readAs([label, draft.figures.name(account.name).display], context.defaults));
}

function overWords({ closed }: Episode): string {
  if (closed === null) return "";
  return { cleared: "Over, as it is no longer true: ", churned: "Over, as it pays no more: ", done: "Done: " }[
    closed.because
  ];
}

function sayTask(draft: Draft, { account, context: { asOf } }: EpisodeCardInput, task: CardTask): void {
  const about = (label: string) => ({ label, subject: accountSubject(account) });
  const title = draft.fact(draft.figures.name(task.title), about("task"));
  if (task.status !== "open") {
    const by = task.closedBy === null ? null : draft.fact(draft.figures.name(task.closedBy), about("closed by"));
    const how = task.status === "done" ? "Done" : "No longer asked for";
    draft.say(`${by === null || task.status === "dropped" ? how : `${how} by {${by}}`}: {${title}}.`);
    return;
  }
  const due = draft.fact(draft.figures.date(task.dueOn), about("due"));
  const owner = task.ownerName === null ? null : draft.fact(draft.figures.name(task.ownerName), about("owner"));
  const whose = owner === null ? "Task of nobody yet" : `Task for {${owner}}`;
  const when = task.dueOn < asOf ? `overdue since {${due}}` : `due {${due}}`;
  draft.say(`${whose}, ${when}${task.escalated ? ", and a manager was told" : ""}: {${title}}.`);
}

function checklist(draft: Draft, { checklist: lines }: CardTask): void {
  const sentences = lines.map(({ text, done }) => sentence(`${done ? "Done: " : ""}${text}.`));
  draft.section({ title: "What it consists of", kind: "text", facts: [], sentences });
}

function offer(draft: Draft, { account, episode, task }: EpisodeCardInput): void {
  if (task?.status === "open" && episode.closed === null) {
    const taskId = task.id;
    draft.action("task", "Done", taskTarget({ act: "done", taskId }));
    draft.action("task", "One week more", taskTarget({ act: "extend", days: extendDays, taskId }));
    draft.action("task", "Hand it over", taskTarget({ act: "whom", taskId }));
    draft.action("snooze", "Snooze", snoozeTarget({ act: "ask", accountId: account.id }));
  }
  draft.action("why", "Why?", ask.accountWhy(account.name));
}
