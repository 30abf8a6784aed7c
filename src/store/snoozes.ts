/** For how long an account is kept out of what is sent unasked: the last word on it holds. */
import { type Day, isoDay } from "../core/day.ts";
import type { Snooze } from "../core/digest/findings.ts";
import type { Done } from "./acknowledgements.ts";
import type { OrgTx } from "./scope.ts";

export interface StoredSnooze extends Snooze {
  readonly by: Done;
}

/** The account's row is locked until the transaction ends, so that two presses on it come one after the other. */
export async function takeSnooze(tx: OrgTx, accountId: string): Promise<StoredSnooze | null> {
  await tx.query("select from account where org_id = $1 and id = $2 for no key update", [tx.orgId, accountId]);
  return readSnooze(tx, accountId);
}

/** null: never snoozed, or lifted. Whether what it waits for has come is for core/digest. */
export async function readSnooze(tx: OrgTx, accountId: string): Promise<StoredSnooze | null> {
  const [row] = await tx.query<SnoozeRow>(
    `select s.until_day, s.until_moved_bp, s.score_bp, s.at, s.member_id, m.name
     from snooze s join member m on m.org_id = s.org_id and m.id = s.member_id
     where s.org_id = $1 and s.account_id = $2 order by s.nth desc limit 1`,
    [tx.orgId, accountId],
  );
  if (row === undefined || (row.until_day === null && row.until_moved_bp === null)) return null;
  return {
    untilDay: row.until_day,
    untilMovedBp: row.until_moved_bp,
    scoreBp: row.score_bp,
    by: { memberId: row.member_id, name: row.name, at: row.at.toISOString() },
  };
}

interface SnoozeRow {
  readonly until_day: Day | null;
  readonly until_moved_bp: number | null;
  readonly score_bp: number | null;
  readonly at: Date;
  readonly member_id: string;
  readonly name: string;
}

export const lifted: Snooze = { untilDay: null, untilMovedBp: null, scoreBp: null };

/** As the transaction's member. */
export async function saveSnooze(
  tx: OrgTx,
  { accountId, at, snooze }: { readonly accountId: string; readonly at: string; readonly snooze: Snooze },
): Promise<void> {
  const { untilDay, untilMovedBp, scoreBp } = snooze;
  await tx.query(
    `insert into snooze (org_id, account_id, at, member_id, until_day, until_moved_bp, score_bp)
     values ($1, $2, $3, $4, $5::date, $6, $7)`,
    [tx.orgId, accountId, at, tx.memberId, untilDay === null ? null : isoDay(untilDay), untilMovedBp, scoreBp],
  );
}
