/** Empties the demo organisation and fills it with another day's book; its people, workspaces and open channels stay. */
import { escapeIdentifier } from "pg";
import { type Day, isoDay } from "../core/day.ts";
import { HoldfastError } from "../core/error.ts";
import { asNobody } from "./as-nobody.ts";
import type { Database } from "./database.ts";
import type { OrgScope, OrgTx } from "./scope.ts";
import { withOrg } from "./with-org.ts";

/**
 * A claimed workspace and its admin must find the new book where the old one was; and a count of changes that began anew
 * would one day be the count of an older book. What once left the house has left it, whatever the book is now.
 */
const kept = [
  "member",
  "workspace",
  "claim",
  "open_channel",
  "conversation",
  "vocabulary_change",
  "model_call",
  "model_call_begun",
  "model_call_head",
];

/**
 * `refill` runs in the transaction that empties: whoever asks meanwhile finds the old book, and never an empty one.
 * @throws HoldfastError for an organisation that is not a demo: nothing is deleted then.
 */
export async function renewDemo(
  db: Database,
  scope: OrgScope,
  demoToday: Day,
  refill: (tx: OrgTx) => Promise<void> = async () => {},
): Promise<void> {
  const tables = await tenantTables(db);
  await withOrg(db, scope, async (tx) => {
    const renewed = await tx.query(
      "update org set demo_today = $2 where org.id = $1 and kind = 'demo' returning slug",
      [tx.orgId, isoDay(demoToday)],
    );
    if (renewed.length === 0) throw notADemo();
    for (const table of tables) await tx.query(`delete from ${escapeIdentifier(table)} where org_id = $1`, [tx.orgId]);
    await refill(tx);
  });
}

/** Every table with an org_id but the kept ones, those that refer to others first. */
async function tenantTables(db: Database): Promise<string[]> {
  const rows = await asNobody<{ name: string }>(
    db,
    `with recursive referring as (
       select a.attrelid as id, 0 as depth
       from pg_attribute a
       join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
       where a.attname = 'org_id' and not a.attisdropped
       union
       select f.conrelid, r.depth + 1
       from referring r
       join pg_constraint f on f.confrelid = r.id and f.contype = 'f' and f.conrelid <> f.confrelid
     )
     select c.relname as name
     from referring r
     join pg_class c on c.oid = r.id
     where c.relname <> all ($1)
     group by c.relname
     order by max(r.depth) desc, c.relname`,
    [kept],
  );
  return rows.map((row) => row.name);
}

function notADemo(): HoldfastError {
  return new HoldfastError(
    "not_a_demo",
    "only the demo organisation can be emptied, and this is a real one",
    "Import into it with --full to replace what it holds.",
  );
}
