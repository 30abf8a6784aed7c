/** The statements a flow may send inside its transaction: those that name its organisation and leave nothing behind. */
import { escapeIdentifier, type PoolClient } from "pg";
import { from } from "pg-copy-streams";
import { HoldfastError } from "../core/error.ts";
import type { OrgScope, OrgTx } from "./scope.ts";

/** @param knownOn the instant the transaction reads as known on already; null = it reads what is known. */
export function guardedTx(client: PoolClient, scope: OrgScope, knownOn: string | null = null): OrgTx {
  return {
    orgId: scope.orgId,
    memberId: scope.memberId,
    async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
      refuseUnscoped(sql, parameters, scope);
      refuseLeftBehind(sql);
      const { rows } = await client.query<Row>(sql, [...parameters]);
      return rows;
    },
    copyInto: (temporaryTable, columns) =>
      client.query(
        from(`copy pg_temp.${escapeIdentifier(temporaryTable)} (${columns.map(escapeIdentifier)}) from stdin`),
      ),
    async asKnownOn(instant, read) {
      await readAsKnownOn(client, instant);
      const result = await read(guardedTx(client, scope, instant));
      // Not after an error: the transaction is then over.
      await readAsKnownOn(client, knownOn);
      return result;
    },
  };
}

/** `known` has a view for each table of facts; whatever else is named is found in `public` as ever. */
async function readAsKnownOn(client: PoolClient, instant: string | null): Promise<void> {
  await client.query("select set_config('app.known_on', $1, true), set_config('search_path', $2, true)", [
    instant ?? "",
    instant === null ? "public" : "known, public",
  ]);
}

function refuseUnscoped(sql: string, parameters: readonly unknown[], scope: OrgScope): void {
  if (/\borg(_id|\.id)\b/.test(sql) && /\$1\b/.test(sql) && parameters[0] === scope.orgId) return;
  throw new HoldfastError(
    "statement_unscoped",
    `a statement does not name its organisation: ${sql.trim().slice(0, 80)}`,
    "Write org_id = $1 into the statement and pass the transaction's orgId as the first parameter.",
  );
}

/** The connection serves another organisation next: a temporary table that outlived its transaction would show it these rows. */
function refuseLeftBehind(sql: string): void {
  if (!/\btemp(orary)?\s+table\b/i.test(sql) || /\bon\s+commit\s+drop\b/i.test(sql)) return;
  throw new HoldfastError(
    "temporary_table_kept",
    `a temporary table would outlive its transaction: ${sql.trim().slice(0, 80)}`,
    "Write `on commit drop` into the statement that makes it.",
  );
}
