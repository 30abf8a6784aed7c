/** "Hand it over" -> to whom: the people who may act on accounts, to press. */
import { type AccountRef, accountSubject, nameFact } from "./account-facts.ts";
import { taskTarget } from "./act-targets.ts";
import type { Answer } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import { listLimit } from "./schema.ts";
import type { TaskOwner } from "./task-proposed.ts";

export interface TaskWhomInput {
  readonly context: AnswerContext;
  readonly account: AccountRef;
  readonly task: { readonly id: string; readonly title: string };
  /** Nearest to the account first. */
  readonly people: readonly TaskOwner[];
}

export function answerTaskWhom({ context, account, task, people }: TaskWhomInput): Answer {
  const draft = new Draft(context);
  const title = draft.fact(draft.figures.name(task.title), { label: "task", subject: accountSubject(account) });
  draft.say(`Who takes the task for {${nameFact(draft, account)}}: {${title}}?`);
  for (const { email, name } of people.slice(0, listLimit)) {
    draft.action("task", draft.figures.name(name).display, taskTarget({ act: "assign", email, taskId: task.id }));
  }
  if (people.length === 0) draft.note("nobody_to_give_to", "Nobody else here may act on accounts.");
  if (people.length > listLimit)
    draft.note("more_people", "More people may take it; the nearest to the account are offered.");
  return draft.answer(`Whose task for ${draft.figures.name(account.name).display}`);
}
