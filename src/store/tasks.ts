/** What somebody is to do about an account by a day: made once, by a playbook or by a person. */
import { type Day, isoDay } from "../core/day.ts";
import type { OrgTx } from "./scope.ts";

export interface ChecklistItem {
  readonly text: string;
  readonly done: boolean;
}

export interface NewTask {
  /** The same task has the same id for ever: made again it changes nothing. */
  readonly id: string;
  readonly accountId: string;
  /** null = made by a person, not by a playbook. */
  readonly episodeId: string | null;
  readonly title: string;
  readonly checklist: readonly ChecklistItem[];
  /** A message to the customer for a person to send; null = none. */
  readonly draft: string | null;
  readonly ownerEmail: string | null;
  readonly dueOn: Day;
}

/** As the transaction's member. @returns whether it is new. */
export async function createTask(tx: OrgTx, task: NewTask): Promise<boolean> {
  const made = await tx.query(
    `insert into task (org_id, id, account_id, episode_id, title, checklist, draft, owner_email, due_on, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::date, $10)
     on conflict (org_id, id) do nothing
     returning id`,
    [
      tx.orgId,
      task.id,
      task.accountId,
      task.episodeId,
      task.title,
      JSON.stringify(task.checklist),
      task.draft,
      task.ownerEmail,
      isoDay(task.dueOn),
      tx.memberId,
    ],
  );
  return made.length > 0;
}
