/** Up to which day, and on which imports, an organisation's playbooks were run; and whose turn it is to run them. */
import { type Day, isoDay } from "../core/day.ts";
import type { OrgTx } from "./scope.ts";

/** Waits for another process that does this organisation's day; it lasts to the end of the transaction. */
export async function takeDayTurn(tx: OrgTx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('day work of org_id ' || $1, 0))`, [tx.orgId]);
}

/** Changes whenever an import has come to its end. */
export async function importMark(tx: OrgTx): Promise<string> {
  const [row] = await tx.query<{ mark: string }>(
    `select count(*) || ' up to ' || coalesce(max(finished_at)::text, 'none') as mark
     from import_run where org_id = $1 and finished_at is not null`,
    [tx.orgId],
  );
  return row?.mark ?? "";
}

/** current: this day on these imports. later: of a day after it, so that a clock must have gone back. */
export async function playbooksRanOn(tx: OrgTx, day: Day, imports: string): Promise<"current" | "later" | "not"> {
  const [row] = await tx.query<{ current: boolean; later: boolean }>(
    `select exists (select from playbook_run where org_id = $1 and day = $2::date and imports = $3) as current,
       exists (select from playbook_run where org_id = $1 and day > $2::date) as later`,
    [tx.orgId, isoDay(day), imports],
  );
  if (row?.later) return "later";
  return row?.current ? "current" : "not";
}

/** @param now ISO instant. */
export async function notePlaybookRun(tx: OrgTx, day: Day, imports: string, now: string): Promise<void> {
  await tx.query(
    `insert into playbook_run (org_id, day, imports, ran_at) values ($1, $2::date, $3, $4::timestamptz)
     on conflict (org_id, day) do update set imports = excluded.imports, ran_at = excluded.ran_at`,
    [tx.orgId, isoDay(day), imports, now],
  );
}
