/** A table of facts, or its staging -> the last day it tells of. */
import { type Day, isoDay } from "../../core/day.ts";
import type { FeedName } from "../../core/records.ts";
import type { OrgTx } from "../scope.ts";
import { feedTables } from "./fact-tables.ts";
import type { FactTable } from "./feed-table.ts";
import { stagingOf } from "./stage.ts";

/** Up to `today`; null when the feed has no column of days or no such row. */
export function lastDayStaged(tx: OrgTx, feed: FeedName, today: Day): Promise<Day | null> {
  return lastDayIn(tx, feed, stagingOf, today);
}

/** As the staged one, of all that the organisation holds. */
export function lastDayStored(tx: OrgTx, feed: FeedName, today: Day): Promise<Day | null> {
  return lastDayIn(tx, feed, ({ table }) => table, today);
}

async function lastDayIn(
  tx: OrgTx,
  feed: FeedName,
  placeOf: (table: FactTable) => string,
  today: Day,
): Promise<Day | null> {
  const table = feedTables[feed];
  if (table.dayColumn === undefined) return null;
  const [row] = await tx.query<{ last_day: Day | null }>(
    `select max(${table.dayColumn}) as last_day from ${placeOf(table)} where org_id = $1 and ${table.dayColumn} <= $2::date`,
    [tx.orgId, isoDay(today)],
  );
  return row?.last_day ?? null;
}
