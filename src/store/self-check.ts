/** What `doctor` and /healthz ask of the database itself: whether it answers, its version, and that without a tenant not one row is seen. */
import { escapeIdentifier } from "pg";
import { asNobody } from "./as-nobody.ts";
import type { Database } from "./database.ts";

/** Whether the database answers at all. */
export function answers(db: Database): Promise<boolean> {
  return db.pool.query("select 1").then(
    () => true,
    () => false,
  );
}

export async function serverVersion(db: Database): Promise<string> {
  const { rows } = await db.pool.query<{ version: string }>("select current_setting('server_version') as version");
  return rows[0]?.version ?? "unknown";
}

/** The tables of organisations that the request role can read without a tenant; there must be none. */
export async function tablesOpenToNobody(db: Database): Promise<string[]> {
  const { rows } = await db.pool.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname = 'org_id'
       and has_table_privilege('holdfast_app', c.oid, 'select')
     order by c.relname`,
  );
  const seen = await Promise.all(rows.map(async ({ name }) => ({ name, rows: await rowsSeen(db, name) })));
  return seen.filter((table) => table.rows > 0).map(({ name }) => name);
}

async function rowsSeen(db: Database, table: string): Promise<number> {
  const [row] = await asNobody<{ seen: number }>(
    db,
    `select count(*)::int as seen from (select from ${escapeIdentifier(table)} limit 1) any_row`,
    [],
  );
  return row?.seen ?? 0;
}
