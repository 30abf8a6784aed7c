/** Subscription rows -> what each account pays on a day, until when, and since when. */
import { type Day, isoDay } from "../../core/day.ts";
import { decimalText, type Fraction } from "../../core/fraction.ts";
import type { HealthFacts } from "../../core/health/facts.ts";
import type { Minor } from "../../core/money.ts";
import type { FxRate } from "../../core/records.ts";
import { minorRate } from "../../core/revenue/reporting-currency.ts";
import type { Settings } from "../../core/settings.ts";
import { readRatesOn } from "../fx-rates.ts";
import type { OrgTx } from "../scope.ts";

export interface ContractFacts
  extends Pick<HealthFacts, "mrrCents" | "annualCents" | "firstPaidDay" | "foreign" | "unrenewedSince"> {
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
  readonly unrenewed_since: Day | null;
  /** Of the paid rows that count, other than the reporting one; in code-point order. */
  readonly other_currencies: readonly string[];
}

/**
 * Rows in another currency than the reporting one count at its rate of the last day with one by `asOf`, each rounded once; those
 * of a currency without a rate are in no amount, and told.
 * Within `renewalGraceDays` after its last paid row an account counts at that row's last day (definitions.md §1).
 * Accounts without a row are left out.
 */
export async function readContracts(
  tx: OrgTx,
  accountIds: readonly string[] | null,
  asOf: Day,
  { currency, renewalGraceDays }: Pick<Settings, "currency" | "renewalGraceDays">,
): Promise<Map<string, ContractFacts>> {
  const rates = (await readRatesOn(tx, asOf)).filter((rate) => rate.currency !== currency);
  const rows = await tx.query<ContractRow>(contractSql, [
    tx.orgId,
    accountIds,
    isoDay(asOf),
    currency,
    renewalGraceDays,
    rates.map((rate) => rate.currency),
    rates.map(({ currency: from, rate }) => exactDecimal(minorRate(rate, from, currency))),
  ]);
  return new Map(rows.map((row) => [row.account_id, contractOf(row, rates)]));
}

/** Rates are decimal numbers: their denominator divides a power of ten with as many digits as it has bits at most. */
function exactDecimal(value: Fraction): string {
  return decimalText(value, value.den.toString(2).length);
}

function contractOf(row: ContractRow, rates: readonly FxRate[]): ContractFacts {
  const others = row.other_currencies;
  const used = rates.filter(({ currency }) => others.includes(currency));
  const withoutRate = others.filter((currency) => !used.some((rate) => rate.currency === currency));
  return {
    ...(others.length > 0 && { foreign: { rates: used, withoutRate } }),
    ...(row.unrenewed_since !== null && { unrenewedSince: row.unrenewed_since }),
    mrrCents: row.mrr_cents,
    annualCents: row.annual_cents,
    firstPaidDay: row.first_paid_day,
    earliestEnd: row.earliest_end,
  };
}

const contractSql = `
  with started as (
    select subscription.*, case when subscription.currency = $4 then 1 else rate.factor end as factor
    from subscription
    left join unnest($6::text[], $7::numeric[]) as rate (currency, factor) on rate.currency = subscription.currency
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
    select *, case when late then last_paid_end - 1 else $3::date end as counted_on,
      case when late then last_paid_end end as unrenewed_since
    from (select *, not pays and last_paid_end + $5::int > $3::date as late from span) renewed
  )
  select counted.account_id, counted.first_paid_day, counted.earliest_end, counted.unrenewed_since,
    coalesce(sum(round(started.mrr_cents * started.factor)), 0)::bigint as mrr_cents,
    coalesce(sum(round(started.annual_cents * started.factor)), 0)::bigint as annual_cents,
    coalesce(array_agg(distinct started.currency collate "C") filter (where started.currency <> $4 and started.mrr_cents > 0), '{}')
      as other_currencies
  from counted
  left join started on started.account_id = counted.account_id
    and started.start_day <= counted.counted_on and (started.end_day is null or started.end_day > counted.counted_on)
  group by counted.account_id, counted.first_paid_day, counted.earliest_end, counted.unrenewed_since`;
