/** Accounts and a day -> what people did about each since then: the latest word of each kind. */
import { type Day, isoDay } from "../core/day.ts";
import type { Snooze } from "../core/digest/findings.ts";
import type { Done } from "./acknowledgements.ts";
import type { OrgTx } from "./scope.ts";
import { readSnooze } from "./snoozes.ts";
import { changedTasks, type StoredTask } from "./stored-tasks.ts";

export interface DoneSince {
  readonly acknowledged: Done | null;
  readonly snoozed: { readonly snooze: Snooze; readonly by: Done } | null;
  /** Made, changed or closed by a person; oldest day first. */
  readonly tasks: readonly StoredTask[];
}

export async function doneSince(tx: OrgTx, accountId: string, since: Day): Promise<DoneSince> {
  const snooze = await readSnooze(tx, accountId);
  return {
    acknowledged: await acknowledgedSince(tx, accountId, since),
    snoozed: snooze && { snooze, by: snooze.by },
    tasks: await changedTasks(tx, accountId, since),
  };
}

async function acknowledgedSince(tx: OrgTx, accountId: string, since: Day): Promise<Done | null> {
  const [row] = await tx.query<{ member_id: string; name: string; at: Date }>(
    `select a.member_id, m.name, a.at from acknowledgement a join member m on m.org_id = a.org_id and m.id = a.member_id
     where a.org_id = $1 and a.account_id = $2 and a.on_day >= $3::date order by a.on_day desc limit 1`,
    [tx.orgId, accountId, isoDay(since)],
  );
  return row === undefined ? null : { memberId: row.member_id, name: row.name, at: row.at.toISOString() };
}
