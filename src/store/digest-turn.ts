/** Whose turn it is to make an organisation's digests: PostgreSQL decides; and what a new one makes superfluous. */
import { type Day, isoDay } from "../core/day.ts";
import { supersede } from "./outbox.ts";
import type { OrgTx } from "./scope.ts";

/** The letter of a digest and its local day. */
export function digestKey(digestId: string, isoDay: string): string {
  return `digest:${digestId}:${isoDay}`;
}

/** Until the transaction ends no other process has it. @returns whether this one does now. */
export async function takeTurn(tx: OrgTx): Promise<boolean> {
  const [row] = await tx.query<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('digests of ' || own.org_id, 0)) as mine
     from (select $1::uuid as org_id) as own`,
    [tx.orgId],
  );
  return row?.mine === true;
}

/** More runs than a letter can wait for: then it is dead of its age. */
const maybeUnsent = 7;

/**
 * What is still on its way, and certainly not there, is not sent any more: the new one says it all, or none is wanted.
 * @param before the new one's day: should another process have made that one meanwhile, it is what is sent. null = none is wanted.
 */
export async function supersedeUnsent(tx: OrgTx, digestId: string, before: Day | null): Promise<void> {
  const open = await tx.query<{ key: string }>(
    `with latest as (
       select digest_id, day from digest_run
       where org_id = $1 and digest_id = $2 and day < coalesce($4::date, 'infinity') order by day desc limit $3
     )
     select o.key from latest join outbox o on o.org_id = $1 and o.key = 'digest:' || digest_id || ':' || day
     where o.done_at is null`,
    [tx.orgId, digestId, maybeUnsent, before === null ? null : isoDay(before)],
  );
  for (const { key } of open) await supersede(tx, key);
}

/** False once one of its statements has failed: then it says nothing more. */
export async function stillReads(tx: OrgTx): Promise<boolean> {
  return tx.query("select from org where org.id = $1", [tx.orgId]).then(
    () => true,
    () => false,
  );
}
