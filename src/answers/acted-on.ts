/** A document and its buttons -> the accounts that can be acted on in it, row by row, or the one that it is all about. */
import { type Day, parseDay } from "../core/day.ts";
import { readSnoozeTarget, readTaskTarget } from "./act-targets.ts";
import type { Action, Answer, TableRow } from "./answer.ts";
import { massChangeTarget } from "./digest-mass-change.ts";

/** The day a document speaks of, and the accounts that can be acted on in it, or that it is all about. */
export function actedOnIn(answer: Answer): { readonly asOf: Day; readonly accountIds: readonly string[] } {
  const only = onlyAccountOf(answer);
  const ids = only === null ? accountsOfRows(answer) : [only];
  return { asOf: parseDay(answer.as_of) ?? 0, accountIds: [...new Set(ids)] };
}

/** null for an action that names none. */
export function accountOf({ kind, target }: Action): string | null {
  if (kind === "ack") return target === massChangeTarget ? null : target;
  if (kind === "snooze") return readSnoozeTarget(target)?.accountId ?? null;
  const task = kind === "task" ? readTaskTarget(target) : null;
  return task !== null && "accountId" in task ? task.accountId : null;
}

export function accountOfRow({ actions }: Answer, row: TableRow): string | null {
  const own = actions.filter(({ id }) => row.actions?.includes(id));
  return own.map(accountOf).find((id) => id !== null) ?? null;
}

function accountsOfRows(answer: Answer): readonly string[] {
  const rows = answer.sections.flatMap(({ rows = [] }) => rows.map((row) => accountOfRow(answer, row)));
  return rows.filter((id) => id !== null);
}

/** null for a document about several, or none, or one whose rows say themselves whom they are about. */
export function onlyAccountOf(answer: Answer): string | null {
  if (accountsOfRows(answer).length > 0) return null;
  const { facts } = answer;
  const ids = new Set(facts.filter(({ subject }) => subject.type === "account").map(({ subject }) => subject.id));
  const [id = null] = ids;
  return ids.size === 1 ? id : null;
}
