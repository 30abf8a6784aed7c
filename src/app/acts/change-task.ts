/** A press on a task -> what it changes, once; a press that comes second finds it done and is told so. */
import type { TaskChange } from "../../answers/act-targets.ts";
import type { TaskTold } from "../../answers/task-told.ts";
import { HoldfastError } from "../../core/error.ts";
import { findMemberByEmail } from "../../store/members.ts";
import type { StoredTask } from "../../store/stored-tasks.ts";
import { assignTask, closeTask, extendTask, keepChecklist, reopenTask } from "../../store/task-changes.ts";
import { reach } from "../authorise.ts";
import type { Acting } from "./acting.ts";
import { sameEmail } from "./authority.ts";

export async function changeTask(acting: Acting, task: StoredTask, change: TaskChange): Promise<TaskTold> {
  if (change.act === "reopen") return reopen(acting, task);
  if (task.status !== "open") return "closed_before";
  switch (change.act) {
    case "done":
    case "drop":
      return close(acting, task, change.act === "done" ? "done" : "dropped");
    case "extend":
      return extend(acting, task, change.days);
    case "assign":
      return assign(acting, task, change.email);
    case "check":
    case "uncheck":
      return tick(acting, task, { line: change.line, done: change.act === "check" });
  }
}

async function close({ tx, now, today }: Acting, { id }: StoredTask, status: "done" | "dropped"): Promise<TaskTold> {
  await closeTask(tx, id, { status, at: now, onDay: today });
  return status;
}

async function reopen({ tx, today }: Acting, { id, status }: StoredTask): Promise<TaskTold> {
  if (status === "open") return "open_before";
  await reopenTask(tx, id, today);
  return "reopened";
}

/** From its day, or from today where that has passed. One press puts it off once, however often it arrives. */
async function extend(
  { tx, today, pressed: { answer, action } }: Acting,
  { id, dueOn, extendedBy }: StoredTask,
  days: number,
): Promise<TaskTold> {
  const press = `${answer.id} ${action.id}`;
  if (extendedBy === press) return "extended_before";
  if (days > longestExtension) throw tooLong();
  await extendTask(tx, id, { dueOn: Math.max(dueOn, today) + days, press, onDay: today });
  return "extended";
}

/** A task that waits longer is not one: it can be dropped and made anew. */
const longestExtension = 31;

async function assign({ tx, today }: Acting, { id, ownerEmail }: StoredTask, email: string): Promise<TaskTold> {
  if (sameEmail(ownerEmail, email)) return "assigned_before";
  const member = await findMemberByEmail(tx, email);
  if (member === null || reach("act_on_account", member.role) === "none") throw notToThem();
  await assignTask(tx, id, { ownerEmail: email, onDay: today });
  return "assigned";
}

async function tick(
  { tx, today }: Acting,
  { id, checklist }: StoredTask,
  { line, done }: { readonly line: number; readonly done: boolean },
): Promise<TaskTold> {
  const ticked = checklist.map((item, index) => (index + 1 === line ? { ...item, done } : item));
  await keepChecklist(tx, id, { checklist: ticked, onDay: today });
  return "checked";
}

function tooLong(): HoldfastError {
  return new HoldfastError(
    "extension_too_long",
    "A task is put off by a month at most.",
    "Put it off by less, or drop it and make it anew when its time comes.",
  );
}

function notToThem(): HoldfastError {
  return new HoldfastError(
    "cannot_be_theirs",
    "That person is no longer here, or may not act on accounts.",
    "Nothing was changed. Hand it to somebody else.",
  );
}
