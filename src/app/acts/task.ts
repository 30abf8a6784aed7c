/** A pressed task button -> proposed, made, changed, handed over or shown. */
import { readTaskTarget } from "../../answers/act-targets.ts";
import { changedNothing, type TaskTold } from "../../answers/task-told.ts";
import type { StoredTask } from "../../store/stored-tasks.ts";
import { unknownButton } from "../deeds.ts";
import type { Acted } from "./acted.ts";
import type { Acting } from "./acting.ts";
import { changeTask } from "./change-task.ts";
import { markPosted } from "./mark-posted.ts";
import { makeTask, proposeTask } from "./propose-task.ts";
import { words } from "./replies.ts";
import { showChanged, showTask } from "./show-task.ts";
import { actableTask } from "./task-authority.ts";
import { askWhom } from "./task-whom.ts";

export async function workOnTask(acting: Acting): Promise<Acted> {
  const target = readTaskTarget(acting.pressed.action.target);
  if (target === null) return words(unknownButton);
  if (target.act === "propose") return proposeTask(acting, target.accountId);
  if (target.act === "create") return makeTask(acting, target);
  const task = await actableTask(acting, target.taskId);
  switch (target.act) {
    case "show":
      return showTask(acting, task, { told: "shown" });
    case "draft":
      return showTask(acting, task, { told: "shown", showDraft: true });
    case "whom":
      return askWhom(acting, task);
    default:
      return changed(acting, task, await changeTask(acting, task, target));
  }
}

async function changed(acting: Acting, task: StoredTask, told: TaskTold): Promise<Acted> {
  if (!changedNothing.has(told)) await markPosted(acting, task);
  return showChanged(acting, task, told);
}
