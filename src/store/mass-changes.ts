/** Who vouched on which day that a large part of the book did worsen, and so is to be listed. */
import { type Day, isoDay } from "../core/day.ts";
import type { OrgTx } from "./scope.ts";

/** On any of the days, both included. */
export async function isMassChangeConfirmed(tx: OrgTx, { from, to }: { readonly from: Day; readonly to: Day }) {
  const rows = await tx.query(
    "select on_day from mass_change_confirmation where org_id = $1 and on_day between $2::date and $3::date limit 1",
    [tx.orgId, isoDay(from), isoDay(to)],
  );
  return rows.length > 0;
}

/** As the transaction's member; the first of a day counts. @returns whether it is the first. */
export async function confirmMassChange(tx: OrgTx, day: Day): Promise<boolean> {
  const kept = await tx.query(
    `insert into mass_change_confirmation (org_id, on_day, member_id) values ($1, $2::date, $3)
     on conflict (org_id, on_day) do nothing
     returning on_day`,
    [tx.orgId, isoDay(day), tx.memberId],
  );
  return kept.length > 0;
}
