/** A task as it stands after a press -> its document for whoever pressed. */
import { answerTask } from "../../answers/task-document.ts";
import type { TaskTold } from "../../answers/task-told.ts";
import { type StoredTask, takeTask } from "../../store/stored-tasks.ts";
import type { Acted } from "./acted.ts";
import type { Acting } from "./acting.ts";
import { mayActOn, sameEmail } from "./authority.ts";
import { contextOf, replyWith } from "./replies.ts";
import { whenDone } from "./said-by.ts";

export async function showTask(
  acting: Acting,
  task: StoredTask,
  { told, showDraft = false }: { readonly told: TaskTold; readonly showDraft?: boolean },
): Promise<Acted> {
  const { id, accountId, accountName, checklist, closed } = task;
  const answer = answerTask({
    context: await contextOf(acting, "create_task", { name: accountName }),
    task: {
      id,
      checklist,
      account: { id: accountId, name: accountName },
      title: task.title,
      draft: task.draft,
      ownerName: task.ownerName,
      dueOn: task.dueOn,
      status: task.status,
      closed: closed && { name: closed.name, when: whenDone(acting, closed.at) },
    },
    told,
    couldTake: couldTake(acting, task),
    showDraft,
  });
  return replyWith(acting, answer);
}

/** As it is after what this transaction did to it. */
export async function showChanged(acting: Acting, before: StoredTask, told: TaskTold): Promise<Acted> {
  return showTask(acting, (await takeTask(acting.tx, before.id)) ?? before, { told });
}

function couldTake({ asker }: Acting, { ownerEmail, accountOwnerEmail }: StoredTask): string | null {
  const mine = sameEmail(ownerEmail, asker.email);
  return !mine && mayActOn(asker, { ownerEmail: accountOwnerEmail }) ? asker.email : null;
}
