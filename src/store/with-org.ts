/** One transaction as one member of one organisation, behind two locks: the program's own check and row-level security. */
import type { PoolClient } from "pg";
import { HoldfastError } from "../core/error.ts";
import type { Database } from "./database.ts";
import { guardedTx } from "./guarded-tx.ts";
import { appRole } from "./roles.ts";
import type { OrgScope, OrgTx } from "./scope.ts";
import { transaction } from "./transaction.ts";

export type Access = "read" | "write";

// A reader sees one moment of the organisation, so that the figures of an answer add up while an import commits beside it.
const isolation: Readonly<Record<Access, string>> = {
  read: "repeatable read, read only",
  write: "read committed",
};

/** The first statement of every transaction of an organisation. */
export function beginAs(access: Access): string {
  // A server may write days in another style; days read as text, and made part of a key, are ISO.
  // Compiling a statement pays only for much longer ones than any here, and it is on by default (measured: 22 s instead of 1.6).
  return `begin isolation level ${isolation[access]}; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local jit = off`;
}

/**
 * Runs `fn` and commits, or undoes everything it did when it throws.
 * @param knownOn ISO instant: the facts are read as they were known then, and nothing of them can be written.
 * @throws HoldfastError when the member is not of the organisation, or when a failed statement was passed over in `fn`.
 */
export async function withOrg<Result>(
  db: Database,
  scope: OrgScope,
  fn: (tx: OrgTx) => Promise<Result>,
  access: Access = "write",
  knownOn?: string,
): Promise<Result> {
  return transaction(
    db,
    async (client) => {
      await client.query(beginAs(access));
      await actAs(client, scope);
    },
    (client) => {
      const tx = guardedTx(client, scope);
      return knownOn === undefined ? fn(tx) : tx.asKnownOn(knownOn, fn);
    },
  );
}

/**
 * The rest of the transaction sees what this member of this organisation may.
 * The program's lock reads `member` before the role changes, so it holds when row-level security does not.
 */
export async function actAs(client: PoolClient, scope: OrgScope): Promise<void> {
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
