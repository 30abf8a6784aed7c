/** Usage rows -> each account's weekly sums, its active users of 30 days and the last day it did anything. */
import { type Day, isoDay } from "../../core/day.ts";
import type { UsageFacts } from "../../core/health/facts.ts";
import type { OrgTx } from "../scope.ts";
import { chosenAccounts, type FactsWindow, fullWeeks, weeklySeries, windowParameters } from "./window.ts";

type Week = readonly [weeksBack: number, activeUsers: number, sessions: number, events: number];

interface UsageRow {
  readonly account_id: string;
  readonly first_day: Day | null;
  readonly last_active_day: Day | null;
  readonly weeks: readonly Week[] | null;
  readonly states_active_users: boolean;
  readonly states_sessions: boolean;
  readonly states_events: boolean;
  readonly states_30d: boolean;
  readonly latest_30d: number | null;
  readonly peak_daily_30d: number | null;
  readonly has_user_rows: boolean;
  readonly distinct_users_30d: number;
}

/**
 * @param userDaysThrough min(as-of day, the watermark of user_days), null when that feed was never imported.
 * @param began the day an account without any row is silent since; null = unknown, then it has no week to show.
 */
export async function readUsage(
  tx: OrgTx,
  window: FactsWindow,
  userDaysThrough: Day | null,
  began: (accountId: string) => Day | null,
): Promise<Map<string, UsageFacts>> {
  const users = userDaysThrough === null ? null : isoDay(userDaysThrough);
  const rows = await tx.query<UsageRow>(usageSql, [...windowParameters(tx, window), users]);
  return new Map(rows.map((row) => [row.account_id, usageOf(row, window.through, began(row.account_id))]));
}

function usageOf(row: UsageRow, through: Day, began: Day | null): UsageFacts {
  const firstDay = row.first_day ?? Math.min(began ?? through, through);
  const weeks = fullWeeks(firstDay, through);
  const sums = row.weeks ?? [];
  return {
    weeks,
    measured: { activeUsers: row.states_active_users, sessions: row.states_sessions, events: row.states_events },
    weeklyActiveUsers: weeklySeries(
      weeks,
      sums.map(([week, users]) => [week, users]),
    ),
    weeklySessions: weeklySeries(
      weeks,
      sums.map(([week, , sessions]) => [week, sessions]),
    ),
    weeklyEvents: weeklySeries(
      weeks,
      sums.map(([week, , , events]) => [week, events]),
    ),
    ...activeUsersOf(row),
    firstDay,
    lastActiveDay: row.last_active_day,
  };
}

/** The best source the account has (definitions.md §2, licence utilisation); 30 silent days are 0 users, not unknown. */
function activeUsersOf(row: UsageRow): Pick<UsageFacts, "activeUsers30d" | "activeUsersBasis"> {
  if (row.has_user_rows) return { activeUsers30d: row.distinct_users_30d, activeUsersBasis: "user_rows" };
  if (row.states_30d) return { activeUsers30d: row.latest_30d ?? 0, activeUsersBasis: "thirty_day_column" };
  if (row.states_active_users) return { activeUsers30d: row.peak_daily_30d ?? 0, activeUsersBasis: "peak_daily_users" };
  return { activeUsers30d: null, activeUsersBasis: null };
}

// 13 weeks of 7 days and a month of 30, both ending on the watermark.
const windowDays = 91;
const monthDays = 30;

/** A feed states a column or it does not: its first rows tell, and the rest need not be read for every score. */
const rowsThatTell = 10_000;

/** Whether any row up to the watermark states `column`: of the account, or of others when the account has no row at all. */
function states(column: string): string {
  return `case when first_row.day is null
    then (
      select count(first.${column}) > 0
      from (select ${column} from usage_day where org_id = $1 order by account_id, day limit ${rowsThatTell}) first
    )
    else exists (
      select from usage_day
      where org_id = $1 and account_id = chosen.id and day <= $3::date and ${column} is not null
    ) end`;
}

// Everything is lateral: the plan reads each account's own stretch of the covering index, for one account as for ten thousand.
const usageSql = `
  with ${chosenAccounts}
  select chosen.id as account_id, first_row.day as first_day, last_active.day as last_active_day, recent.weeks,
    recent.peak_daily_30d, latest.active_users_30d as latest_30d,
    ${states("active_users")} as states_active_users, ${states("sessions")} as states_sessions,
    ${states("events")} as states_events, ${states("active_users_30d")} as states_30d,
    exists (
      select from user_day where org_id = $1 and account_id = chosen.id and day <= $4::date
    ) as has_user_rows,
    users.distinct_users_30d
  from chosen
  left join lateral (
    select day from usage_day where org_id = $1 and account_id = chosen.id and day <= $3::date order by day limit 1
  ) first_row on true
  left join lateral (
    select day from usage_day
    where org_id = $1 and account_id = chosen.id and day <= $3::date and (active_users > 0 or sessions > 0 or events > 0)
    order by day desc limit 1
  ) last_active on true
  left join lateral (
    select active_users_30d from usage_day
    where org_id = $1 and account_id = chosen.id and day <= $3::date and day > $3::date - ${monthDays}
      and active_users_30d is not null
    order by day desc limit 1
  ) latest on true
  cross join lateral (
    select json_agg(json_build_array(weeks_back, active_users, sessions, events)) as weeks, max(peak_30d) as peak_daily_30d
    from (
      select ($3::date - day) / 7 as weeks_back, coalesce(sum(active_users), 0) as active_users,
        coalesce(sum(sessions), 0) as sessions, coalesce(sum(events), 0) as events,
        max(active_users) filter (where day > $3::date - ${monthDays}) as peak_30d
      from usage_day
      where org_id = $1 and account_id = chosen.id and day <= $3::date and day > $3::date - ${windowDays}
      group by weeks_back
    ) week
  ) recent
  cross join lateral (
    select count(distinct user_id)::int as distinct_users_30d from user_day
    where org_id = $1 and account_id = chosen.id and day <= $4::date and day > $4::date - ${monthDays}
      and (sessions > 0 or events > 0 or (sessions is null and events is null))
  ) users`;
