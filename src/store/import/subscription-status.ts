/** A status that changed since the last import -> a subscription split at the import day, so that the past keeps its words. */
import type { Day } from "../../core/day.ts";
import { isoDay } from "../../core/day.ts";
import type { OrgTx } from "../scope.ts";
import { feedTables } from "./fact-tables.ts";
import type { RejectedRow } from "./reject.ts";
import { stagingOf } from "./stage.ts";

// A source that only knows the current status says "paused" of the whole row, from its first day on; taken at its word, last
// year's MRR would vanish (design.md §7). So the stored row S-1 keeps its status and its amounts and ends on the import day, and
// the row S-1#2026-03-04 goes on from there with the new ones; `split_of` says which row of the source it continues. Each part
// is a spell. The next export says S-1 again: its dates clip the old spells and its other words go to the newest one.
// A row that is over by the import day is not split: its present status says nothing about the days it covered.
// When the newest spell begins on the import day or later there is no past to keep, and it is simply replaced.

const staging = stagingOf(feedTables.subscriptions);
const columns = feedTables.subscriptions.columns.join(", ");

/** Rows of the source whose id the split of another row already uses: taking them would overwrite that part. */
export async function rejectSplitIds(tx: OrgTx): Promise<RejectedRow[]> {
  const rows = await tx.query<{ line: number; key: string; source: string }>(
    `delete from ${staging} given using subscription stored
     where given.org_id = $1 and stored.org_id = $1 and stored.id = given.id and stored.split_of is not null
     returning given.line, given.id as key, stored.split_of as source`,
    [tx.orgId],
  );
  return rows.map(({ line, key, source }) => ({
    line,
    key,
    column: "id",
    value: key,
    problem: `the id ${key} names the part of subscription ${source} after its status changed`,
    remedy: "Give the row another id and import again.",
  }));
}

/** Replaces every staged row whose status moved, now or before, by its spells. Only one of them keeps the line. */
export async function splitByStatus(tx: OrgTx, today: Day): Promise<void> {
  await tx.query(splitSql, [tx.orgId, isoDay(today)]);
}

const splitSql = `
  with spell as (
    select id, split_of, coalesce(split_of, id) as source_id, start_day, end_day, status, mrr_cents, annual_cents, currency,
      row_number() over oldest_first = 1 as oldest, lead(id) over oldest_first is null as newest
    from subscription where org_id = $1
    window oldest_first as (partition by coalesce(split_of, id) order by start_day, id)
  ),
  continued as (
    select given.*,
      given.status <> newest.status and greatest(newest.start_day, given.start_day) < $2::date as keeps_past,
      coalesce(given.end_day <= $2::date, false) as is_over
    from ${staging} given
    join spell newest on newest.newest and newest.source_id = given.id
    where given.org_id = $1 and (newest.split_of is not null or given.status <> newest.status)
  ),
  taken_out as (
    delete from ${staging} given using continued where given.org_id = $1 and given.line = continued.line
  ),
  stored_spell as (
    select continued.org_id, spell.id, spell.split_of, continued.account_id, continued.product,
      continued.end_reason, continued.cancel_requested_on,
      case when spell.oldest then continued.start_day else greatest(spell.start_day, continued.start_day) end as start_day,
      case when not spell.newest then least(spell.end_day, continued.end_day)
           when keeps_past and not is_over then $2::date else continued.end_day end as end_day,
      spell.newest and not keeps_past as takes_new_words,
      case when spell.newest and (is_over or not keeps_past) then continued.line end as line,
      spell.status, spell.mrr_cents, spell.annual_cents, spell.currency,
      continued.status as new_status, continued.mrr_cents as new_mrr_cents,
      continued.annual_cents as new_annual_cents, continued.currency as new_currency
    from continued join spell on spell.source_id = continued.id
  )
  insert into ${staging} (org_id, line, ${columns})
  select org_id, line, id, account_id, product,
    case when takes_new_words then new_mrr_cents else mrr_cents end,
    case when takes_new_words then new_annual_cents else annual_cents end,
    case when takes_new_words then new_currency else currency end,
    start_day, case when end_day is not null then greatest(start_day, end_day) end,
    case when takes_new_words then new_status else status end,
    end_reason, cancel_requested_on, split_of
  from stored_spell
  union all
  select org_id, line, id || '#' || to_char($2::date, 'YYYY-MM-DD'), account_id, product, mrr_cents, annual_cents, currency,
    $2::date, end_day, status, end_reason, cancel_requested_on, id
  from continued where keeps_past and not is_over`;
