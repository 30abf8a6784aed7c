/** Subscription rows -> what each account pays on a day, until when, and since when. */
import { type Day, isoDay } from "../../core/day.ts";
import type { HealthFacts } from "../../core/health/facts.ts";
import type { Minor } from "../../core/money.ts";
import type { Settings } from "../../core/settings.ts";
import type { OrgTx } from "../scope.ts";

export interface ContractFacts extends Pick<HealthFacts, "mrrCents" | "annualCents" | "firstPaidDay"> {
  /** The earliest end of a row active on the day. */
  readonly earliestEnd: Day | null;
}

export const noContract: ContractFacts = { mrrCents: 0n, annualCents: 0n, firstPaidDay: null, earliestEnd: null };

interface ContractRow {
  readonly account_id: string;
  readonly mrr_cents: Minor;
  readonly annual_cents: Minor;
  readonly first_paid_day: Day | null;
  readonly earliest_end: Day | null;
}

/**
 * Amounts of rows in the reporting currency; rows in another have no amount here until there are rates to convert them by.
 * Within `renewalGraceDays` after its last paid row an account counts at that row's last day (definitions.md §1).
 * Accounts without a row are left out.
 */
export async function readContracts(
  tx: OrgTx,
  accountIds: readonly string[] | null,
  asOf: Day,
  { currency, renewalGraceDays }: Pick<Settings, "currency" | "renewalGraceDays">,
): Promise<Map<string, ContractFacts>> {
  const rows = await tx.query<ContractRow>(contractSql, [
    tx.orgId,
    accountIds,
    isoDay(asOf),
    currency,
    renewalGraceDays,
  ]);
  return new Map(rows.map((row) => [row.account_id, contractOf(row)]));
}

function contractOf(row: ContractRow): ContractFacts {
  return {
    mrrCents: row.mrr_cents,
    annualCents: row.annual_cents,
    firstPaidDay: row.first_paid_day,
    earliestEnd: row.earliest_end,
  };
}

const contractSql = `
  with started as (
    select * from subscription
    where org_id = $1 and ($2::text[] is null or account_id = any($2))
      and start_day <= $3::date and (end_day is null or end_day > start_day)
  ),
  span as (
    select account_id,
      min(start_day) filter (where mrr_cents > 0) as first_paid_day,
      min(end_day) filter (where end_day > $3::date) as earliest_end,
      bool_or(mrr_cents > 0 and (end_day is null or end_day > $3::date)) as pays,
      max(end_day) filter (where mrr_cents > 0) as last_paid_end
    from started group by account_id
  ),
  counted as (
    select *, case when not pays and last_paid_end + $5::int > $3::date then last_paid_end - 1 else $3::date end as counted_on
    from span
  )
  select counted.account_id, counted.first_paid_day, counted.earliest_end,
    coalesce(sum(started.mrr_cents), 0)::bigint as mrr_cents, coalesce(sum(started.annual_cents), 0)::bigint as annual_cents
  from counted
  left join started on started.account_id = counted.account_id and started.currency = $4
    and started.start_day <= counted.counted_on and (started.end_day is null or started.end_day > counted.counted_on)
  group by counted.account_id, counted.first_paid_day, counted.earliest_end`;
