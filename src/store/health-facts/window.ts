/** Which accounts and which days a set of facts is read for, and its weeks as lists that end on the feed's watermark. */
import { type Day, isoDay } from "../../core/day.ts";
import { trendWeeks } from "../../core/health/facts.ts";
import type { OrgTx } from "../scope.ts";

/** The days up to `through`, for some accounts or (null) for all. */
export interface FactsWindow {
  readonly accountIds: readonly string[] | null;
  /** min(as-of day, the feed's watermark): nothing later is read, and silence is measured to it. */
  readonly through: Day;
}

/** The `chosen` accounts of a statement: $1 the organisation, $2 ids or null. One account touches only its own rows. */
export const chosenAccounts = `chosen as (
  select id from account where org_id = $1 and ($2::text[] is null or id = any($2))
)`;

export function windowParameters(tx: OrgTx, window: FactsWindow): [string, readonly string[] | null, string] {
  return [tx.orgId, window.accountIds, isoDay(window.through)];
}

/** Full weeks from `first` to `through`, both included: at most 13, and 0 when the first lies after `through`. */
export function fullWeeks(first: Day, through: Day): number {
  return Math.min(trendWeeks, Math.max(0, Math.floor((through - first + 1) / 7)));
}

/** Sums by "weeks before the last one" -> the last `weeks` weeks, oldest first; a week without a row is 0. */
export function weeklySeries(weeks: number, sums: readonly (readonly [weeksBack: number, sum: number])[]): number[] {
  const series = new Array<number>(weeks).fill(0);
  for (const [weeksBack, sum] of sums) if (weeksBack < weeks) series[weeks - 1 - weeksBack] = sum;
  return series;
}
