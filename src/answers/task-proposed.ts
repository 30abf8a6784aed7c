/** "Task" -> the one that is proposed: what, for whom, by when, line by line, to be made by a press. */
import type { ProposedWork } from "../core/acts/proposed-task.ts";
import type { Day } from "../core/day.ts";
import { type AccountRef, accountSubject, nameFact } from "./account-facts.ts";
import { taskTarget } from "./act-targets.ts";
import type { Answer } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";

export interface TaskOwner {
  readonly email: string;
  readonly name: string;
}

export interface TaskProposedInput {
  readonly context: AnswerContext;
  readonly account: AccountRef;
  readonly work: ProposedWork;
  readonly dueOn: Day;
  /** The account's owner; null = nobody owns it. */
  readonly owner: TaskOwner | null;
  /** Who pressed; null for somebody without an e-mail, to whom no task can be given. */
  readonly presser: TaskOwner | null;
  /** The id the task gets: pressed twice it is made once. */
  readonly taskId: string;
  /** Of the account already. */
  readonly openTasks: number;
}

export function answerTaskProposed(input: TaskProposedInput): Answer {
  const { context, account, work, dueOn, owner, openTasks } = input;
  const draft = new Draft(context);
  const subject = accountSubject(account);
  const name = nameFact(draft, account);
  const title = draft.fact(draft.figures.name(work.title), { label: "task", subject });
  const due = draft.fact(draft.figures.date(dueOn), { label: "due", subject });
  draft.say(`Proposed for {${name}}: {${title}}.`);
  if (owner === null) draft.say(`Nobody owns the account; it would be due on {${due}}.`);
  else {
    const who = draft.fact(draft.figures.name(owner.name), { label: "owner", subject });
    draft.say(`{${who}} would have it, due on {${due}}.`);
  }
  if (openTasks > 0) {
    const open = draft.fact(draft.figures.bareCount(openTasks), { label: "open tasks of the account", subject });
    draft.say(`The account has {${open}} open ${openTasks === 1 ? "task" : "tasks"} already.`);
  }
  checklistSection(draft, account, work.checklist);
  offer(draft, input);
  return draft.answer(`A task for ${draft.figures.name(account.name).display}`);
}

function checklistSection(draft: Draft, account: AccountRef, lines: readonly string[]): void {
  const facts = lines.map((line) =>
    draft.fact(draft.figures.name(line), { label: "to do", subject: accountSubject(account) }),
  );
  draft.section({ title: "What it consists of", kind: "facts", facts });
}

function offer(draft: Draft, { account, work, dueOn, owner, presser, taskId }: TaskProposedInput): void {
  const create = (label: string, ownerEmail: string | null) =>
    draft.action(
      "task",
      label,
      taskTarget({ act: "create", taskId, dueOn, ownerEmail, proposal: work.proposal, accountId: account.id }),
    );
  if (owner !== null) create("Create it", owner.email);
  if (presser !== null && presser.email.toLowerCase() !== owner?.email.toLowerCase())
    create("Create it for me", presser.email);
  if (owner === null) create("Create it for nobody yet", null);
}
