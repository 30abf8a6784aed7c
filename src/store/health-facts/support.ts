/** Tickets -> how often, how grave and how quickly answered, per account. */
import type { Day } from "../../core/day.ts";
import type { SupportFacts } from "../../core/health/facts.ts";
import type { OrgTx } from "../scope.ts";
import { chosenAccounts, type FactsWindow, fullWeeks, weeklySeries, windowParameters } from "./window.ts";

interface SupportRow {
  readonly account_id: string;
  readonly weeks: readonly (readonly [weeksBack: number, opened: number])[] | null;
  readonly opened_30d: number;
  readonly opened_90d: number;
  readonly severe_90d: number;
  readonly escalated_90d: number;
  readonly severity_stated_90d: number;
  readonly escalation_stated_90d: number;
  readonly open_now: number;
  readonly introductory_90d: number;
  readonly advanced_90d: number;
  readonly first_response_minutes_90d: number[];
}

/** @param began weeks before an account began are not quiet weeks and are left out; null = unknown. */
export async function readSupport(
  tx: OrgTx,
  window: FactsWindow,
  began: (accountId: string) => Day | null,
): Promise<Map<string, SupportFacts>> {
  const rows = await tx.query<SupportRow>(supportSql, windowParameters(tx, window));
  return new Map(rows.map((row) => [row.account_id, supportOf(row, window.through, began(row.account_id))]));
}

function supportOf(row: SupportRow, through: Day, began: Day | null): SupportFacts {
  const opened = row.weeks ?? [];
  return {
    weeklyOpened: weeklySeries(fullWeeks(began ?? Number.NEGATIVE_INFINITY, through), opened),
    opened30d: row.opened_30d,
    opened90d: row.opened_90d,
    severe90d: row.severe_90d,
    escalated90d: row.escalated_90d,
    severityStated90d: row.severity_stated_90d,
    escalationStated90d: row.escalation_stated_90d,
    openNow: row.open_now,
    introductory90d: row.introductory_90d,
    advanced90d: row.advanced_90d,
    firstResponseMinutes90d: row.first_response_minutes_90d,
  };
}

const supportSql = `
  with ${chosenAccounts}
  select chosen.id as account_id, trend.weeks, counts.*
  from chosen
  cross join lateral (
    select
      count(*) filter (where opened_on > $3::date - 30)::int as opened_30d,
      count(*) filter (where recent)::int as opened_90d,
      count(*) filter (where recent and severity in ('high', 'urgent'))::int as severe_90d,
      count(*) filter (where recent and escalated)::int as escalated_90d,
      count(*) filter (where recent and severity is not null)::int as severity_stated_90d,
      count(*) filter (where recent and escalated is not null)::int as escalation_stated_90d,
      count(*) filter (where closed_on is null or closed_on > $3::date)::int as open_now,
      count(*) filter (where recent and level = 'introductory')::int as introductory_90d,
      count(*) filter (where recent and level = 'advanced')::int as advanced_90d,
      coalesce(
        json_agg(first_response_minutes order by first_response_minutes)
          filter (where recent and first_response_minutes is not null), '[]'
      ) as first_response_minutes_90d
    from (
      select *, opened_on > $3::date - 90 as recent from ticket
      where org_id = $1 and account_id = chosen.id and opened_on <= $3::date
    ) opened
  ) counts
  cross join lateral (
    select json_agg(json_build_array(weeks_back, opened)) as weeks
    from (
      select ($3::date - opened_on) / 7 as weeks_back, count(*) as opened from ticket
      where org_id = $1 and account_id = chosen.id and opened_on <= $3::date and opened_on > $3::date - 91
      group by weeks_back
    ) week
  ) trend`;
