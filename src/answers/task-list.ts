/** Open tasks -> a list of them, the longest overdue first, each with its own presses. */
import type { Day } from "../core/day.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import { taskTarget } from "./act-targets.ts";
import type { Answer, TableRow } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { countIn } from "./count-in.ts";
import { Draft } from "./draft.ts";
import { offerMore } from "./more.ts";
import { readAs } from "./read-as.ts";
import { factsOfRows } from "./rows.ts";
import { listLimit } from "./schema.ts";
import { sentence } from "./sentence.ts";
import { extendDays } from "./task-document.ts";

export interface ListedTask {
  readonly id: string;
  readonly account: AccountRef;
  readonly title: string;
  /** null = nobody's. */
  readonly ownerName: string | null;
  readonly dueOn: Day;
}

export interface TaskListInput {
  readonly context: AnswerContext;
  /** By their day, earliest first. */
  readonly tasks: readonly ListedTask[];
  /** Whose: a full name; null = everybody's. */
  readonly owner: string | null;
  /** Of one account; null = of all. */
  readonly account: AccountRef | null;
  /** Tasks to skip, as a pressed `more` says. */
  readonly from?: number;
}

export function answerTaskList(input: TaskListInput): Answer {
  const { context, tasks, owner, account, from = 0 } = input;
  const draft = new Draft(context);
  sayHowMany(draft, input);
  const rows = tasks.slice(from, from + listLimit).map((task) => taskRow(draft, task, context.asOf));
  draft.section({
    title: "Open tasks, by their day",
    kind: "table",
    columns: ["Account", "Due", "Time"],
    facts: factsOfRows(rows),
    rows,
  });
  offerMore(draft, from + listLimit, tasks.length);
  const whose = owner === null ? "" : ` of ${draft.figures.name(owner).display}`;
  const of = account === null ? "" : ` for ${draft.figures.name(account.name).display}`;
  return draft.answer(readAs([`Open tasks${whose}${of}`], context.defaults));
}

function sayHowMany(draft: Draft, { context, tasks, owner, account }: TaskListInput): void {
  const count = countIn(draft, context);
  const whose = owner === null ? "" : ` of ${personSlot(draft, owner)}`;
  const of = account === null ? "" : ` for ${accountSlot(draft, account)}`;
  if (tasks.length === 0) draft.say(`No task${whose}${of} is open.`);
  else {
    const overdue = tasks.filter(({ dueOn }) => dueOn < context.asOf).length;
    const open = count(tasks.length, "open tasks");
    if (tasks.length === 1) draft.say(`${open} task${whose}${of} is open and ${overdue === 0 ? "not " : ""}overdue.`);
    else {
      const late = overdue === 0 ? "none" : count(overdue, "overdue tasks");
      draft.say(`${open} tasks${whose}${of} are open, ${late} of them overdue.`);
    }
  }
}

function personSlot(draft: Draft, name: string): string {
  const subject = { type: "person", id: name, name } as const;
  return `{${draft.fact(draft.figures.name(name), { label: "owner", subject })}}`;
}

function accountSlot(draft: Draft, account: AccountRef): string {
  return `{${draft.fact(draft.figures.name(account.name), { label: "account", subject: accountSubject(account) })}}`;
}

function taskRow(draft: Draft, { id: taskId, account, title, ownerName, dueOn }: ListedTask, asOf: Day): TableRow {
  const show = draft.figures;
  const about = (label: string) => ({ label, subject: accountSubject(account) });
  const cells = [
    draft.fact(show.date(dueOn), about("due")),
    draft.fact(show.window(dueOn - asOf), about("time to it")),
  ];
  const name = draft.fact(show.name(title), about("task"));
  const owner = draft.fact(ownerName === null ? show.text("nobody's yet") : show.name(ownerName), about("owner"));
  return {
    label: show.name(account.name).display,
    facts: cells,
    below: sentence(`{${name}} ({${owner}})`),
    actions: [
      draft.action("task", "Done", taskTarget({ act: "done", taskId })),
      draft.action("task", "One week more", taskTarget({ act: "extend", days: extendDays, taskId })),
      draft.action("task", "Hand it over", taskTarget({ act: "whom", taskId })),
      draft.action("task", "Open", taskTarget({ act: "show", taskId })),
    ],
  };
}
