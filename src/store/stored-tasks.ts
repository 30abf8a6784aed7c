/** The rows of `task` -> tasks with their account and the names of who owns and who closed them. */
import { type Day, isoDay } from "../core/day.ts";
import type { Done } from "./acknowledgements.ts";
import type { OrgTx } from "./scope.ts";
import type { ChecklistItem, NewTask } from "./tasks.ts";

export interface StoredTask extends NewTask {
  readonly accountName: string;
  readonly accountOwnerEmail: string | null;
  /** By full name, by e-mail when nobody by that e-mail is a member; null = nobody's. */
  readonly ownerName: string | null;
  readonly status: "open" | "done" | "dropped";
  /** null while it is open. */
  readonly closed: Done | null;
  /** Names the press that last put its day off; null = none did. */
  readonly extendedBy: string | null;
}

/** The task with this id, locked until the transaction ends so that two presses on it come one after the other. */
export async function takeTask(tx: OrgTx, id: string): Promise<StoredTask | null> {
  const [row] = await tx.query<TaskRow>(`${tasksSql} and task.id = $2 for update of task`, [tx.orgId, id]);
  return row === undefined ? null : taskOf(row);
}

export interface TasksAsked {
  /** null = everybody's. */
  readonly ownerEmail: string | null;
  /** null = every account's. */
  readonly accountId: string | null;
}

/** The open ones by their day, then account and id. */
export async function openTasks(tx: OrgTx, { ownerEmail, accountId }: TasksAsked): Promise<readonly StoredTask[]> {
  const rows = await tx.query<TaskRow>(
    `${tasksSql} and task.status = 'open' and ($2::text is null or lower(task.owner_email) = lower($2))
       and ($3::text is null or task.account_id = $3)
     order by task.due_on, task.account_id collate "C", task.id collate "C"`,
    [tx.orgId, ownerEmail, accountId],
  );
  return rows.map(taskOf);
}

/** Of an account, those a person changed on that day or later; by their day, then id. */
export async function changedTasks(tx: OrgTx, accountId: string, since: Day): Promise<readonly StoredTask[]> {
  const rows = await tx.query<TaskRow>(
    `${tasksSql} and task.account_id = $2 and task.changed_on >= $3::date order by task.due_on, task.id collate "C"`,
    [tx.orgId, accountId, isoDay(since)],
  );
  return rows.map(taskOf);
}

const tasksSql = `
  select task.id, task.account_id, task.episode_id, task.title, task.checklist, task.draft, task.owner_email, task.due_on,
    task.status, task.closed_at, task.closed_by, task.extended_by, account.name as account_name,
    account.owner_email as account_owner_email, coalesce(owner.name, task.owner_email) as owner_name, closer.name as closer_name
  from task
  join account on account.org_id = task.org_id and account.id = task.account_id
  left join member as owner on owner.org_id = task.org_id and lower(owner.email) = lower(task.owner_email)
  left join member as closer on closer.org_id = task.org_id and closer.id = task.closed_by
  where task.org_id = $1`;

interface TaskRow {
  readonly id: string;
  readonly account_id: string;
  readonly episode_id: string | null;
  readonly title: string;
  readonly checklist: readonly ChecklistItem[];
  readonly draft: string | null;
  readonly owner_email: string | null;
  readonly due_on: Day;
  readonly status: StoredTask["status"];
  readonly closed_at: Date | null;
  readonly closed_by: string | null;
  readonly extended_by: string | null;
  readonly account_name: string;
  readonly account_owner_email: string | null;
  readonly owner_name: string | null;
  readonly closer_name: string | null;
}

function taskOf(row: TaskRow): StoredTask {
  return {
    id: row.id,
    accountId: row.account_id,
    accountName: row.account_name,
    accountOwnerEmail: row.account_owner_email,
    episodeId: row.episode_id,
    title: row.title,
    checklist: row.checklist,
    draft: row.draft,
    ownerEmail: row.owner_email,
    ownerName: row.owner_name,
    dueOn: row.due_on,
    status: row.status,
    closed: closedBy(row),
    extendedBy: row.extended_by,
  };
}

function closedBy({ closed_at, closed_by, closer_name }: TaskRow): Done | null {
  if (closed_at === null || closed_by === null) return null;
  return { memberId: closed_by, name: closer_name ?? "somebody", at: closed_at.toISOString() };
}
