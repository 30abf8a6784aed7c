/** The calls of some hours, counted by verdict, and why the last of them that failed did. */
import type { OrgTx } from "./scope.ts";

export interface ModelCallCounts {
  readonly accepted: number;
  readonly refused: number;
  readonly failed: number;
  /** How many of the last ones failed, with none between that was answered. */
  readonly failedLast: number;
  /** Of the last call that was not accepted and whose words are there; null = there is none. */
  readonly lastReason: string | null;
}

/** @param since ISO instant. */
export async function countModelCalls(tx: OrgTx, since: string): Promise<ModelCallCounts> {
  const [row] = await tx.query<ModelCallCounts>(
    `with recent as (
       select * from model_call where org_id = $1 and at > $2::timestamptz
     )
     select count(*) filter (where verdict = 'accepted')::int as accepted,
       count(*) filter (where seq > (select coalesce(max(seq), 0) from recent where verdict <> 'failed'))::int as "failedLast",
       count(*) filter (where verdict = 'refused')::int as refused,
       count(*) filter (where verdict = 'failed')::int as failed,
       (select reasons[1] from recent where verdict <> 'accepted' and reasons <> '{}' order by seq desc limit 1) as "lastReason"
     from recent`,
    [tx.orgId, since],
  );
  return row ?? { accepted: 0, refused: 0, failed: 0, failedLast: 0, lastReason: null };
}
