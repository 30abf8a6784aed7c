/** Rows the source no longer gives -> a count, and on request out of the book and into history. */
import { bulkFeeds } from "../../core/records.ts";
import { forgetDigests } from "../import-digest.ts";
import type { OrgTx } from "../scope.ts";
import { feedTables, tablesOfAnAccount } from "./fact-tables.ts";
import type { FactTable } from "./feed-table.ts";
import { sameKey } from "./reject.ts";
import { stagingOf } from "./stage.ts";

/** How many rows the organisation holds and the staged feed lacks; asked after settling, when every staged row is stored. */
export async function countAbsent(tx: OrgTx, table: FactTable): Promise<number> {
  const [row] = await tx.query<{ absent: number }>(
    `select ((select count(*) from ${table.table} where org_id = $1)
       - (select count(*) from ${stagingOf(table)} where org_id = $1))::int as absent`,
    [tx.orgId],
  );
  return row?.absent ?? 0;
}

/** An account that leaves takes its facts with it: history keeps all of them. Returns how many rows of `table` left. */
export async function removeAbsent(tx: OrgTx, table: FactTable, now: string): Promise<number> {
  if (table === feedTables.accounts) {
    const gone = `select id from account stored where stored.org_id = $1 and ${isAbsent(table)}`;
    // The bulk files whose rows leave here would bring them back if they came again.
    await forgetDigests(tx, bulkFeeds);
    for (const child of tablesOfAnAccount) await moveToHistory(tx, child, `stored.account_id in (${gone})`, now);
  }
  return moveToHistory(tx, table, isAbsent(table), now);
}

function isAbsent(table: FactTable): string {
  return `not exists (select from ${stagingOf(table)} staged where staged.org_id = $1 and ${sameKey(table, "staged", "stored")})`;
}

async function moveToHistory(tx: OrgTx, table: FactTable, condition: string, now: string): Promise<number> {
  const columns = table.columns.join(", ");
  const [row] = await tx.query<{ removed: number }>(
    `with removed as (
       delete from ${table.table} stored where stored.org_id = $1 and ${condition} returning stored.*
     ),
     kept_in_history as (
       insert into ${table.table}_history (org_id, ${columns}, recorded_at, superseded_at)
       select org_id, ${columns}, recorded_at, $2::timestamptz from removed
     )
     select count(*)::int as removed from removed`,
    [tx.orgId, now],
  );
  return row?.removed ?? 0;
}
