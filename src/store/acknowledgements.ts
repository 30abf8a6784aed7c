/** "I have seen it": once an account and day, by whoever was first. */
import { type Day, isoDay } from "../core/day.ts";
import type { OrgTx } from "./scope.ts";

/** Who did it, and when. */
export interface Done {
  readonly memberId: string;
  readonly name: string;
  /** ISO instant. */
  readonly at: string;
}

/** As the transaction's member. @returns null when it is new, else who acknowledged the account on that day. */
export async function acknowledge(
  tx: OrgTx,
  { accountId, onDay, at }: { readonly accountId: string; readonly onDay: Day; readonly at: string },
): Promise<Done | null> {
  const made = await tx.query(
    `insert into acknowledgement (org_id, account_id, on_day, at, member_id) values ($1, $2, $3::date, $4, $5)
     on conflict (org_id, account_id, on_day) do nothing
     returning account_id`,
    [tx.orgId, accountId, isoDay(onDay), at, tx.memberId],
  );
  if (made.length > 0) return null;
  const [done] = await tx.query<{ member_id: string; name: string; at: Date }>(
    `select a.member_id, m.name, a.at from acknowledgement a join member m on m.org_id = a.org_id and m.id = a.member_id
     where a.org_id = $1 and a.account_id = $2 and a.on_day = $3::date`,
    [tx.orgId, accountId, isoDay(onDay)],
  );
  return done === undefined ? null : { memberId: done.member_id, name: done.name, at: done.at.toISOString() };
}
