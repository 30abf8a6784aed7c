/** A pressed task button -> proposed, made, changed, handed over or shown. */
import { readTaskTarget } from "../../answers/act-targets.ts";
import { unknownButton } from "../deeds.ts";
import type { Acted } from "./acted.ts";
import type { Acting } from "./acting.ts";
import { changeTask } from "./change-task.ts";
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
      return showChanged(acting, task, await changeTask(acting, task, target));
  }
}
