/** What a person does to a task: closed, opened again, put off, handed over, a line of it ticked. */
import { type Day, isoDay } from "../core/day.ts";
import type { OrgTx } from "./scope.ts";
import type { ChecklistItem } from "./tasks.ts";

/** When a person worked on it: their instant, and the organisation's day then. */
export interface WorkedOn {
  readonly at: string;
  readonly onDay: Day;
}

/** As the transaction's member. */
export async function closeTask(
  tx: OrgTx,
  id: string,
  { status, at, onDay }: WorkedOn & { readonly status: "done" | "dropped" },
): Promise<void> {
  await tx.query(
    `update task set status = $3, closed_at = $4, closed_by = $5, touched_on = $6::date, changed_on = $6::date
     where org_id = $1 and id = $2 and status = 'open'`,
    [tx.orgId, id, status, at, tx.memberId, isoDay(onDay)],
  );
}

export async function reopenTask(tx: OrgTx, id: string, onDay: Day): Promise<void> {
  await tx.query(
    `update task set status = 'open', closed_at = null, closed_by = null, changed_on = $3::date
     where org_id = $1 and id = $2`,
    [tx.orgId, id, isoDay(onDay)],
  );
}

/** A new day is a new deadline: past it the task is escalated anew. */
export async function extendTask(
  tx: OrgTx,
  id: string,
  { dueOn, press, onDay }: { readonly dueOn: Day; readonly press: string; readonly onDay: Day },
): Promise<void> {
  await tx.query(
    `update task set due_on = $3::date, extended_by = $4, escalated_at = null, changed_on = $5::date
     where org_id = $1 and id = $2`,
    [tx.orgId, id, isoDay(dueOn), press, isoDay(onDay)],
  );
}

export async function assignTask(
  tx: OrgTx,
  id: string,
  { ownerEmail, onDay }: { readonly ownerEmail: string; readonly onDay: Day },
): Promise<void> {
  await tx.query("update task set owner_email = $3, changed_on = $4::date where org_id = $1 and id = $2", [
    tx.orgId,
    id,
    ownerEmail,
    isoDay(onDay),
  ]);
}

export async function keepChecklist(
  tx: OrgTx,
  id: string,
  { checklist, onDay }: { readonly checklist: readonly ChecklistItem[]; readonly onDay: Day },
): Promise<void> {
  await tx.query(
    "update task set checklist = $3, touched_on = $4::date, changed_on = $4::date where org_id = $1 and id = $2",
    [tx.orgId, id, JSON.stringify(checklist), isoDay(onDay)],
  );
}

/** Made by a person, which is somebody touching the account. */
export async function touchTask(tx: OrgTx, id: string, onDay: Day): Promise<void> {
  await tx.query("update task set touched_on = $3::date, changed_on = $3::date where org_id = $1 and id = $2", [
    tx.orgId,
    id,
    isoDay(onDay),
  ]);
}
