/** One transaction as one member of one organisation, behind two locks: the program's own check and row-level security. */
import { escapeIdentifier, type PoolClient } from "pg";
import { from } from "pg-copy-streams";
import { HoldfastError } from "../core/error.ts";
import type { Database } from "./database.ts";
import { appRole } from "./roles.ts";
import type { OrgScope, OrgTx } from "./scope.ts";

export type Access = "read" | "write";

// A reader sees one moment of the organisation, so that the figures of an answer add up while an import commits beside it.
const beginAs: Readonly<Record<Access, string>> = {
  read: "begin isolation level repeatable read, read only",
  write: "begin isolation level read committed",
};

/**
 * Runs `fn` and commits, or undoes everything it did when it throws.
 * @throws HoldfastError when the member is not of the organisation, or when a failed statement was passed over in `fn`.
 */
export async function withOrg<Result>(
  db: Database,
  scope: OrgScope,
  fn: (tx: OrgTx) => Promise<Result>,
  access: Access = "write",
): Promise<Result> {
  return transaction(
    db,
    (client) => openForMember(client, scope, access),
    (client) => fn(guardedTx(client, scope)),
  );
}

/** Nothing of `run` is sent before `open` has succeeded: a statement sent ahead would commit by itself outside the transaction. */
export async function transaction<Result>(
  db: Database,
  open: (client: PoolClient) => Promise<void>,
  run: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await db.pool.connect();
  try {
    await open(client);
    const result = await run(client);
    await commit(client);
    client.release();
    return result;
  } catch (error) {
    // The state of this connection is not worth a question: the server undoes an unfinished transaction when it ends.
    client.release(true);
    throw error;
  }
}

/** The program's lock reads `member` before the role changes, so it holds when row-level security does not. */
async function openForMember(client: PoolClient, scope: OrgScope, access: Access): Promise<void> {
  await client.query(`${beginAs[access]}; set local timezone = 'UTC'`);
  const { rows } = await client.query<{ belongs: boolean }>(
    `select set_config('app.org_id', $1, true), set_config('app.member_id', $2, true),
       exists (select from member where org_id = $1::uuid and id = $2::uuid) as belongs`,
    [scope.orgId, scope.memberId],
  );
  if (rows[0]?.belongs !== true) throw notAMember(scope);
  await client.query(`set local role ${appRole}`);
}

function notAMember(scope: OrgScope): HoldfastError {
  return new HoldfastError(
    "not_a_member",
    `member ${scope.memberId} does not belong to organisation ${scope.orgId}`,
    "Ask an admin of the organisation to add the person with `holdfast member add`.",
  );
}

/** PostgreSQL answers the commit of a failed transaction with success and the word ROLLBACK: a lost write would look kept. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query("commit");
  if (command === "COMMIT") return;
  throw new HoldfastError(
    "transaction_undone",
    "the database undid the transaction because one of its statements had failed",
    "Nothing was written. Look for the failed statement before this error, and try again.",
  );
}

function guardedTx(client: PoolClient, scope: OrgScope): OrgTx {
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
  };
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
