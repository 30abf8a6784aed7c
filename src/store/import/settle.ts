/** Staged rows -> the fact table: new rows enter, changed rows leave their old words in history, equal rows stay untouched. */
import type { OrgTx } from "../scope.ts";
import type { FactTable } from "./fact-tables.ts";
import { sameKey } from "./reject.ts";
import { stagingOf } from "./stage.ts";

export interface Settled {
  /** Rows that were not there before. */
  readonly added: number;
  /** Rows the source gave anew with other values. */
  readonly changed: number;
  /** Rows whose former words went to history. */
  readonly superseded: number;
}

/** @param now the instant at which the organisation learned these rows, ISO. */
export async function settle(tx: OrgTx, table: FactTable, now: string): Promise<Settled> {
  const [replaced] = await tx.query<{ changed: number; superseded: number }>(replaceSql(table), [tx.orgId, now]);
  const [entered] = await tx.query<{ added: number }>(enterSql(table), [tx.orgId, now]);
  return { added: entered?.added ?? 0, changed: replaced?.changed ?? 0, superseded: replaced?.superseded ?? 0 };
}

/** A staged row without a line is one the import derived; it changes the book but is no row of the source. */
function replaceSql(table: FactTable): string {
  const values = table.columns.filter((column) => !table.key.includes(column));
  const row = (alias: string) => `row(${values.map((column) => `${alias}.${column}`).join(", ")})`;
  return `
    with changed as (
      select staged.* from ${stagingOf(table)} staged
      join ${table.table} stored on stored.org_id = $1 and ${sameKey(table, "stored", "staged")}
      where staged.org_id = $1 and ${row("stored")} is distinct from ${row("staged")}
    ),
    kept_in_history as (
      insert into ${table.table}_history (org_id, ${table.columns.join(", ")}, recorded_at, superseded_at)
      select stored.org_id, ${table.columns.map((column) => `stored.${column}`).join(", ")}, stored.recorded_at, $2::timestamptz
      from ${table.table} stored join changed on ${sameKey(table, "stored", "changed")}
      where stored.org_id = $1
    ),
    written as (
      update ${table.table} stored
      set ${values.map((column) => `${column} = changed.${column}`).join(", ")}, recorded_at = $2::timestamptz
      from changed where stored.org_id = $1 and ${sameKey(table, "stored", "changed")}
      returning changed.line
    )
    select count(line)::int as changed, count(*)::int as superseded from written`;
}

/** In key order, so that an account's days lie together on disk and the index grows at one place. */
function enterSql(table: FactTable): string {
  const columns = table.columns.join(", ");
  return `
    with entered as (
      insert into ${table.table} (org_id, ${columns}, recorded_at)
      select org_id, ${columns}, $2::timestamptz from ${stagingOf(table)} staged
      where staged.org_id = $1
        and not exists (select from ${table.table} stored where stored.org_id = $1 and ${sameKey(table, "stored", "staged")})
      order by ${table.key.join(", ")}
      returning 1
    )
    select count(*)::int as added from entered`;
}
