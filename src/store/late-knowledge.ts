/** When a period was first known after it closed, whether anything learned since touches it, and when each row was learned. */
import { isoDay, type Period } from "../core/day.ts";
import type { OrgTx } from "./scope.ts";
import { settingKeys } from "./settings.ts";

export interface LatenessRequest {
  readonly period: Period;
  /** The organisation's: a period closes at the start of its last snapshot's day there. */
  readonly timezone: string;
  readonly graceDays: number;
  /** Whether segments as they stood count too. */
  readonly bySegment: boolean;
  /** ISO instant: what was known then is compared, where that is later than what was known first. */
  readonly since?: string;
}

/**
 * The ISO instant of the first import of subscriptions that found the period closed, when a row, a rate or a setting learned
 * after it may change the period's figures; null when nothing may, or when there was no such import. One look-up; it may say
 * yes to what turns out to change nothing, never no to what does. Inside `asKnownOn` it is asked with that day's knowledge.
 */
export async function readFirstKnownOfRestated(tx: OrgTx, asked: LatenessRequest): Promise<string | null> {
  const { period, timezone, graceDays, bySegment, since } = asked;
  const [row] = await tx.query<{ first_known: string }>(latenessSql, [
    tx.orgId,
    isoDay(period.from),
    isoDay(period.to),
    timezone,
    graceDays,
    bySegment,
    settingKeys,
    since ?? null,
  ]);
  return row?.first_known ?? null;
}

/** What a row adds to the snapshot of `day`, as text; null = nothing. */
function paidOn(label: string, day: string, grace = "0"): string {
  return `case when mrr_cents > 0 and start_day <= ${day} and (end_day is null or end_day > start_day and end_day + ${grace} > ${day})
    then concat_ws(' ', '${label}', account_id, currency, mrr_cents, annual_cents) end`;
}

const weight = `nullif(concat_ws('|',
  ${paidOn("start", "$2::date")}, ${paidOn("end", "$3::date")},
  ${paidOn("start in grace", "$2::date", "$5::int")}, ${paidOn("end in grace", "$3::date", "$5::int")},
  case when mrr_cents > 0 and end_day > $2::date and end_day <= $3::date then coalesce(end_reason, 'unknown') end), '') as weight`;

const isoInstant = `to_char(basis.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

// <table>_history is all of history also where the table is read as known: what was superseded later is still current there.
function learnedSince(table: string, condition: string): string {
  return `exists (select from ${table} where org_id = $1 and recorded_at > basis.at and ${condition})
    or exists (
      select from ${table}_history
      where org_id = $1 and recorded_at <= basis.at and superseded_at > basis.at and superseded_at <= basis.until and ${condition}
    )`;
}

const latenessSql = `
  with reach as (
    select coalesce(nullif(current_setting('app.known_on', true), '')::timestamptz, 'infinity') as until
  ),
  first_known as (
    select min(started_at) as at from import_run, reach
    where org_id = $1 and started_at >= $3::date::timestamp at time zone $4 and started_at <= reach.until
      and report -> 'imported' ? 'subscriptions'
  ),
  basis as (
    select greatest(at, $8::timestamptz) as at, until from first_known, reach where at is not null
  ),
  arrived as (
    select id, ${weight} from subscription, basis where org_id = $1 and recorded_at > basis.at
  ),
  gone as (
    select id, ${weight} from subscription_history, basis
    where org_id = $1 and recorded_at <= basis.at and superseded_at > basis.at and superseded_at <= basis.until
  )
  select ${isoInstant} as first_known from basis
  where exists (select from arrived full join gone using (id) where arrived.weight is distinct from gone.weight)
    or ${learnedSince("setting", "key = any($7::text[])")}
    or ${learnedSince("fx_rate", "day <= $3::date")}
    or $6 and (${learnedSince("account_attribute", "valid_from <= $2::date")})`;

/** By row id: when it was last learned, or left, after `since`; ISO instants. */
export async function readLearnedOn(
  tx: OrgTx,
  ids: readonly string[],
  since: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; learned: string }>(learnedSql, [tx.orgId, ids, since]);
  return new Map(rows.map(({ id, learned }) => [id, learned]));
}

const learnedSql = `
  with learned as (
    select id, recorded_at as at from subscription where org_id = $1 and id = any($2) and recorded_at > $3
    union all
    select id, superseded_at from subscription_history where org_id = $1 and id = any($2) and superseded_at > $3
  ),
  basis as (select id, max(at) as at from learned group by id)
  select id, ${isoInstant} as learned from basis`;
