/** A task that a press names -> it, when it is there and the presser may act on it: on its account, or because it is theirs. */
import { HoldfastError } from "../../core/error.ts";
import { type StoredTask, takeTask } from "../../store/stored-tasks.ts";
import { reach } from "../authorise.ts";
import type { Acting } from "./acting.ts";
import { mayActOn, mayNotAct, sameEmail } from "./authority.ts";

/** @throws HoldfastError `task_gone`, `may_not_act`: with words for the presser. */
export async function actableTask({ tx, asker }: Acting, taskId: string): Promise<StoredTask> {
  const task = await takeTask(tx, taskId);
  if (task === null) throw taskGone();
  const theirs = reach("act_on_account", asker.role) !== "none" && sameEmail(task.ownerEmail, asker.email);
  if (!theirs && !mayActOn(asker, { ownerEmail: task.accountOwnerEmail })) throw mayNotAct();
  return task;
}

function taskGone(): HoldfastError {
  return new HoldfastError(
    "task_gone",
    "That task is no longer here: its account was merged or removed by an import.",
    "Nothing was changed. Type my tasks to see yours.",
  );
}
