/** A backlog of letters for many places, straight into the table. */
import type { Database } from "../../../src/store/database.ts";
import type { OrgScope } from "../../../src/store/scope.ts";

/** `count` letters in turn for `places` channels of the workspace T1, due since an hour ago. */
export async function fillOutbox(db: Database, { orgId }: OrgScope, count: number, places: number): Promise<void> {
  await db.pool.query(
    `insert into outbox (org_id, key, platform, workspace_id, destination, destination_kind, purpose, content, due_at, not_before)
     select $1, 'l' || n, 'slack', 'T1', 'C' || (n % $3), 'channel', 'digest',
       jsonb_build_object('kind', 'words', 'text', 'letter ' || n), now() - interval '1 hour', now() - interval '1 hour'
     from generate_series(1, $2::int) as n`,
    [orgId, count, places],
  );
  await db.pool.query("analyze outbox");
}
