/** What people did about accounts, as far as a digest asks: the last day, the snooze that holds, the tasks that are open. */
import type { Day } from "../core/day.ts";
import type { Handled, OpenTask, Snooze } from "../core/digest/findings.ts";
import type { OrgTx } from "./scope.ts";

export const unhandled: Handled = { lastTouchedOn: null, snooze: null, openTasks: [] };

/** @param accountIds null = every account's. An account of which nobody did anything has no entry: it is `unhandled`. */
export async function readHandled(
  tx: OrgTx,
  accountIds: readonly string[] | null = null,
): Promise<ReadonlyMap<string, Handled>> {
  const rows = await tx.query<HandledRow>(handledSql, [tx.orgId, accountIds]);
  return new Map(rows.map((row) => [row.account_id, handledOf(row)]));
}

interface HandledRow {
  readonly account_id: string;
  readonly touched_on: Day | null;
  readonly until_day: Day | null;
  readonly until_moved_bp: number | null;
  readonly score_bp: number | null;
  readonly open_tasks: readonly OpenTask[] | null;
}

function handledOf(row: HandledRow): Handled {
  return { lastTouchedOn: row.touched_on, snooze: snoozeOf(row), openTasks: row.open_tasks ?? [] };
}

function snoozeOf({ until_day, until_moved_bp, score_bp }: HandledRow): Snooze | null {
  if (until_day === null && until_moved_bp === null) return null;
  return { untilDay: until_day, untilMovedBp: until_moved_bp, scoreBp: score_bp };
}

// Each of the three by account, and the accounts that any of them knows.
const handledSql = `
  with touch_of as (
    select account_id, max(on_day) as touched_on
    from (
      select account_id, on_day from touch where org_id = $1
      union all
      select account_id, on_day from acknowledgement where org_id = $1
      union all
      select account_id, touched_on from task where org_id = $1 and touched_on is not null
    ) as touched
    where $2::text[] is null or account_id = any ($2)
    group by account_id
  ), snooze_of as (
    select distinct on (account_id) account_id, until_day, until_moved_bp, score_bp
    from snooze where org_id = $1 and ($2::text[] is null or account_id = any ($2))
    order by account_id, nth desc
  ), tasks_of as (
    select account_id, jsonb_agg(jsonb_build_object('id', id, 'accountId', account_id, 'episodeId', episode_id,
      'title', title, 'ownerEmail', owner_email, 'dueOn', due_on - date '1970-01-01') order by due_on, id collate "C") as open_tasks
    from task where org_id = $1 and status = 'open' and ($2::text[] is null or account_id = any ($2))
    group by account_id
  )
  select account_id, touched_on, until_day, until_moved_bp, score_bp, open_tasks
  from touch_of
  full join snooze_of using (account_id)
  full join tasks_of using (account_id)`;
