/** "Task" on an account -> the task its card proposes; "Create" -> made once, whoever presses how often. */
import type { ProposedTask } from "../../answers/act-targets.ts";
import { answerTaskProposed, type TaskOwner } from "../../answers/task-proposed.ts";
import { proposedWork, taskDeadline, workById } from "../../core/acts/proposed-task.ts";
import type { Account } from "../../core/records.ts";
import { memberNames } from "../../store/members.ts";
import { openTasks, takeTask } from "../../store/stored-tasks.ts";
import { touchTask } from "../../store/task-changes.ts";
import { createTask } from "../../store/tasks.ts";
import { unknownButton } from "../deeds.ts";
import { accountNow } from "./account-now.ts";
import type { Acted } from "./acted.ts";
import type { Acting } from "./acting.ts";
import { actableAccount } from "./authority.ts";
import { markPosted } from "./mark-posted.ts";
import { contextOf, replyWith, words } from "./replies.ts";
import { showTask } from "./show-task.ts";

export async function proposeTask(acting: Acting, accountId: string): Promise<Acted> {
  const { tx, today, asker, newId } = acting;
  const account = await actableAccount(acting, accountId);
  const { attention } = await accountNow(acting, accountId);
  const open = await openTasks(tx, { ownerEmail: null, accountId });
  const answer = answerTaskProposed({
    context: await contextOf(acting, "create_task", account),
    account,
    work: proposedWork(attention?.proposal ?? null),
    dueOn: taskDeadline(today, attention?.window ?? null),
    owner: await ownerOf(acting, account),
    presser: asker.email === null ? null : { email: asker.email, name: asker.name },
    taskId: newId(),
    openTasks: open.length,
  });
  return replyWith(acting, answer);
}

async function ownerOf({ tx }: Acting, { ownerEmail }: Account): Promise<TaskOwner | null> {
  if (ownerEmail === null) return null;
  const names = await memberNames(tx, [ownerEmail]);
  return { email: ownerEmail, name: names.get(ownerEmail) ?? ownerEmail };
}

export async function makeTask(acting: Acting, proposed: ProposedTask): Promise<Acted> {
  const { tx, today } = acting;
  const account = await actableAccount(acting, proposed.accountId);
  const work = workById(proposed.proposal);
  if (work === null) return words(unknownButton);
  const made = await createTask(tx, {
    id: proposed.taskId,
    accountId: account.id,
    episodeId: null,
    title: work.title,
    checklist: work.checklist.map((text) => ({ text, done: false })),
    draft: null,
    ownerEmail: proposed.ownerEmail,
    dueOn: proposed.dueOn,
  });
  if (made) {
    await touchTask(tx, proposed.taskId, today);
    await markPosted(acting, { accountId: account.id, episodeId: null });
  }
  const task = await takeTask(tx, proposed.taskId);
  if (task === null) return words(unknownButton);
  return showTask(acting, task, { told: made ? "made" : "made_before" });
}
