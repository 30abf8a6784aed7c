/** All that a database holds of organisations, table by table, to be compared with what it holds later or elsewhere. */
import type { Database } from "../../src/store/database.ts";

/** By table, every row as JSON in an order of its own; read as the server's superuser. */
export async function everyRow(db: Database): Promise<ReadonlyMap<string, readonly object[]>> {
  const { rows: tables } = await db.pool.query<{ name: string }>(
    `select relname as name from pg_class
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> 'schema_migration' order by relname`,
  );
  const all = new Map<string, readonly object[]>();
  for (const { name } of tables) {
    const { rows } = await db.pool.query<{ row: object }>(
      `select to_jsonb(t) as row from ${name} t order by to_jsonb(t)::text`,
    );
    all.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return all;
}
