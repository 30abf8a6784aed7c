/** The tasks that belong to episodes: whether all of an episode's are done, and what becomes of them when it is over. */
import { type Day, isoDay } from "../core/day.ts";
import type { OrgTx } from "./scope.ts";

/** Of these episodes, those that have tasks and none that is open. */
export async function workedEpisodes(tx: OrgTx, episodeIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (episodeIds.length === 0) return new Set();
  const rows = await tx.query<{ episode_id: string }>(
    `select episode_id from task where org_id = $1 and episode_id = any($2)
     group by episode_id having bool_and(status <> 'open') and bool_or(status = 'done')`,
    [tx.orgId, episodeIds],
  );
  return new Set(rows.map((row) => row.episode_id));
}

/** What an episode that is over asked for need not be done any more. @param now ISO instant. */
export async function dropTasksOf(tx: OrgTx, episodeIds: readonly string[], now: string): Promise<void> {
  if (episodeIds.length === 0) return;
  await tx.query(
    `update task set status = 'dropped', closed_at = $3::timestamptz, closed_by = $4
     where org_id = $1 and episode_id = any($2) and status = 'open'`,
    [tx.orgId, episodeIds, now, tx.memberId],
  );
}

/** Whether a manager was told that the task is overdue. */
export async function isEscalated(tx: OrgTx, taskId: string): Promise<boolean> {
  const rows = await tx.query("select id from task where org_id = $1 and id = $2 and escalated_at is not null", [
    tx.orgId,
    taskId,
  ]);
  return rows.length > 0;
}

export interface OverdueRow {
  readonly id: string;
  readonly episodeId: string;
  readonly accountId: string;
}

/** Tasks of episodes that are open past their deadline and of which no manager was told, the longest overdue first. */
export async function tasksToEscalate(tx: OrgTx, today: Day): Promise<readonly OverdueRow[]> {
  return tx.query<OverdueRow>(
    `select id, episode_id as "episodeId", account_id as "accountId" from task
     where org_id = $1 and status = 'open' and episode_id is not null and due_on < $2::date and escalated_at is null
     order by due_on, id collate "C"`,
    [tx.orgId, isoDay(today)],
  );
}

/** @param now ISO instant. */
export async function noteEscalated(tx: OrgTx, taskIds: readonly string[], now: string): Promise<void> {
  await tx.query("update task set escalated_at = $3::timestamptz where org_id = $1 and id = any($2)", [
    tx.orgId,
    taskIds,
    now,
  ]);
}
