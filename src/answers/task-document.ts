/** A task -> how it stands, its lines, its drafted message, and what can be done with it. */
import type { Day } from "../core/day.ts";
import { type AccountRef, accountSubject, nameFact } from "./account-facts.ts";
import { taskTarget } from "./act-targets.ts";
import type { Answer, TableRow } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import { draftedMessage } from "./drafted-message.ts";
import { type TaskTold, taskTold } from "./task-told.ts";

export interface ShownTask {
  readonly id: string;
  readonly account: AccountRef;
  readonly title: string;
  readonly checklist: readonly { readonly text: string; readonly done: boolean }[];
  readonly draft: string | null;
  /** null = nobody's yet. */
  readonly ownerName: string | null;
  readonly dueOn: Day;
  readonly status: "open" | "done" | "dropped";
  /** Who closed it, and when in words; null while it is open. */
  readonly closed: { readonly name: string; readonly when: string } | null;
}

export interface TaskDocumentInput {
  readonly context: AnswerContext;
  readonly task: ShownTask;
  readonly told: TaskTold;
  /** The presser's e-mail when the task could be theirs and is not. */
  readonly couldTake: string | null;
  readonly showDraft: boolean;
}

/** By so much a press puts a task off. */
export const extendDays = 7;

export function answerTask(input: TaskDocumentInput): Answer {
  const { context, task, told, showDraft } = input;
  const draft = new Draft(context);
  const subject = accountSubject(task.account);
  const name = nameFact(draft, task.account);
  const title = draft.fact(draft.figures.name(task.title), { label: "task", subject });
  const opening = taskTold[told];
  draft.say(`${opening === null ? "" : `${opening} `}Task for {${name}}: {${title}}.`);
  draft.say(task.closed === null ? openWords(draft, input) : closedWords(draft, task, task.closed));
  checklistSection(draft, task);
  if (showDraft && task.draft !== null) draftedMessage(draft, task, task.draft);
  offer(draft, input);
  return draft.answer(`A task for ${draft.figures.name(task.account.name).display}`);
}

function openWords(draft: Draft, { task, context }: TaskDocumentInput): string {
  const subject = accountSubject(task.account);
  const due = draft.fact(draft.figures.date(task.dueOn), { label: "due", subject });
  const when = task.dueOn < context.asOf ? `it has been due since {${due}}` : `it is due on {${due}}`;
  if (task.ownerName === null) return `It is nobody's yet; ${when}.`;
  return `{${draft.fact(draft.figures.name(task.ownerName), { label: "owner", subject })}} has it; ${when}.`;
}

function closedWords(draft: Draft, task: ShownTask, closed: NonNullable<ShownTask["closed"]>): string {
  const subject = accountSubject(task.account);
  const who = draft.fact(draft.figures.name(closed.name), { label: "closed by", subject });
  const when = draft.fact(draft.figures.text(closed.when), { label: "closed", subject });
  return `${task.status === "done" ? "Done" : "Dropped"} by {${who}} {${when}}.`;
}

function checklistSection(draft: Draft, task: ShownTask): void {
  const rows = task.checklist.map((line, index) => checklistRow(draft, task, { ...line, line: index + 1 }));
  draft.section({
    title: "What it consists of",
    kind: "table",
    columns: ["Step", "State"],
    facts: rows.flatMap(({ facts }) => facts),
    rows,
  });
}

function checklistRow(
  draft: Draft,
  { id, account, status }: ShownTask,
  { text, done, line }: { readonly text: string; readonly done: boolean; readonly line: number },
): TableRow {
  const label = draft.figures.name(text).display;
  const state = draft.fact(draft.figures.text(done ? "done" : "open"), { label, subject: accountSubject(account) });
  const act = done ? "uncheck" : "check";
  return {
    label,
    facts: [state],
    ...(status === "open" && {
      actions: [draft.action("task", done ? "Not done" : "Step done", taskTarget({ act, line, taskId: id }))],
    }),
  };
}

function offer(draft: Draft, { task, couldTake, showDraft }: TaskDocumentInput): void {
  const { id: taskId, status } = task;
  if (status !== "open") {
    draft.action("task", "Open it again", taskTarget({ act: "reopen", taskId }));
    return;
  }
  draft.action("task", "Done", taskTarget({ act: "done", taskId }));
  draft.action("task", "One week more", taskTarget({ act: "extend", days: extendDays, taskId }));
  if (couldTake !== null)
    draft.action("task", "Give it to me", taskTarget({ act: "assign", email: couldTake, taskId }));
  draft.action("task", "Hand it over", taskTarget({ act: "whom", taskId }));
  if (task.draft !== null && !showDraft) draft.action("task", "Show the draft", taskTarget({ act: "draft", taskId }));
  draft.action("task", "Drop it", taskTarget({ act: "drop", taskId }));
}
