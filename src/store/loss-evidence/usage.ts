/** Usage rows -> each account's usage of the four full weeks before its move and of the thirteen before those. */
import { earlierWeeks, recentWeeks, type UsageBefore } from "../../core/revenue/usage-change.ts";
import type { OrgTx } from "../scope.ts";
import { type AccountMove, moveSteps, ofMoves } from "./moves.ts";

export interface StatedUsage extends UsageBefore {
  readonly measure: "active_users" | "events";
}

const daysPerWeek = 7;

interface UsageRow {
  readonly account_id: string;
  readonly earlier_weeks: number;
  readonly states_users: boolean;
  readonly states_events: boolean;
  readonly recent_users: bigint;
  readonly earlier_users: bigint;
  readonly recent_events: bigint;
  readonly earlier_events: bigint;
}

export async function readUsageBefore(
  tx: OrgTx,
  moves: readonly AccountMove[],
): Promise<ReadonlyMap<string, StatedUsage>> {
  const rows = await ofMoves<UsageRow>(tx, moves, usageSql);
  return new Map(
    rows.flatMap((row) => {
      const usage = statedUsage(row);
      return usage === null ? [] : [[row.account_id, usage] as const];
    }),
  );
}

/** A column that no row of the window states is missing, not zero. */
function statedUsage(row: UsageRow): StatedUsage | null {
  const weeks = { earlierWeeks: row.earlier_weeks };
  if (row.states_users) {
    return { measure: "active_users", recent: row.recent_users, earlier: row.earlier_users, ...weeks };
  }
  return row.states_events
    ? { measure: "events", recent: row.recent_events, earlier: row.earlier_events, ...weeks }
    : null;
}

const recentDays = recentWeeks * daysPerWeek;

function sumOf(column: string, side: "recent" | "earlier"): string {
  const within = side === "recent" ? "used.day >= recent_from" : "used.day < recent_from";
  return `coalesce(sum(${column}) filter (where ${within}), 0)::bigint`;
}

// Weeks are counted back from the day before the move; those before the account's first row are not silent weeks.
const usageSql = `
  with ${moveSteps},
  began as (
    select move.account_id, move.day, move.day - ${recentDays} as recent_from, first_row.day as first_day
    from move
    cross join lateral (
      select day from usage_day where org_id = $1 and account_id = move.account_id order by day limit 1
    ) first_row
  ),
  window_of as (
    select *, greatest(0, least(${earlierWeeks}, (recent_from - first_day) / ${daysPerWeek})) as earlier_weeks from began
  )
  select window_of.account_id, earlier_weeks,
    count(used.active_users) > 0 as states_users, count(used.events) > 0 as states_events,
    ${sumOf("active_users", "recent")} as recent_users, ${sumOf("active_users", "earlier")} as earlier_users,
    ${sumOf("events", "recent")} as recent_events, ${sumOf("events", "earlier")} as earlier_events
  from window_of
  left join usage_day used on used.org_id = $1 and used.account_id = window_of.account_id
    and used.day < window_of.day and used.day >= recent_from - ${daysPerWeek} * earlier_weeks
  group by window_of.account_id, earlier_weeks`;
