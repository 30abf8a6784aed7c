/** Staged rows -> the fact table: new rows enter, changed rows leave their old words in history, equal rows stay untouched. */
import type { OrgTx } from "../scope.ts";
import type { FactTable } from "./feed-table.ts";
import { sameKey } from "./reject.ts";
import { stagingOf } from "./stage.ts";

export interface Settled {
  /** Rows that were not there before; one that several rows of the source add up to counts as all of them. */
  readonly added: number;
  /** Rows the source gave anew with other values, counted likewise. */
  readonly changed: number;
  /** Rows whose former words went to history. */
  readonly superseded: number;
}

/** @param now the instant at which the organisation learned these rows, ISO. */
export async function settle(tx: OrgTx, table: FactTable, now: string): Promise<Settled> {
  const [settled] = await tx.query<Settled>(settleSql(table), [tx.orgId, now]);
  return settled ?? { added: 0, changed: 0, superseded: 0 };
}

/**
 * Each staged row looks its stored one up by key: the work follows the size of the feed, not of the book, and no guess of the
 * planner about an organisation it has no statistics of can change that.
 * A staged row without a line is one the import derived; it changes the book but is no row of the source.
 * Rows enter in key order, so that an account's days lie together on disk and the index grows at one place.
 */
function settleSql(table: FactTable): string {
  const keys = table.key.join(", ");
  const columns = table.columns.join(", ");
  const values = table.columns.filter((column) => !table.key.includes(column));
  const row = (prefix: string) => `row(${values.map((column) => `${prefix}.${column}`).join(", ")})`;
  return `
    with arriving as (
      select staged.*, stored as former, stored.org_id is not null as is_stored from ${stagingOf(table)} staged
      left join lateral (
        select * from ${table.table} where org_id = $1 and ${sameKey(table, table.table, "staged")} limit 1
      ) stored on true
      where staged.org_id = $1 and (stored.org_id is null or ${row("stored")} is distinct from ${row("staged")})
    ),
    kept_in_history as (
      insert into ${table.table}_history (org_id, ${columns}, recorded_at, superseded_at)
      select org_id, ${table.columns.map((column) => `(former).${column}`).join(", ")}, (former).recorded_at, $2::timestamptz
      from arriving where is_stored
    ),
    replaced as (
      insert into ${table.table} (org_id, ${columns}, recorded_at)
      select org_id, ${columns}, $2::timestamptz from arriving where is_stored
      on conflict (org_id, ${keys}) do update
      set ${[...values, "recorded_at"].map((column) => `${column} = excluded.${column}`).join(", ")}
    ),
    entered as (
      insert into ${table.table} (org_id, ${columns}, recorded_at)
      select org_id, ${columns}, $2::timestamptz from arriving where not is_stored order by ${keys}
    )
    select (count(*) filter (where not is_stored) + coalesce(sum(rows_added_up) filter (where not is_stored), 0))::int as added,
      (count(line) filter (where is_stored) + coalesce(sum(rows_added_up) filter (where is_stored), 0))::int as changed,
      count(*) filter (where is_stored)::int as superseded
    from arriving`;
}
