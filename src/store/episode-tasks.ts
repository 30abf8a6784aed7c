/** The tasks that belong to episodes: whether all of an episode's are done, and what becomes of them when it is over. */
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
