/** Paid rows and the days of grace for a late renewal -> the same rows, an account's last ones counting that much longer. */
import type { Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { Subscription } from "../records.ts";
import { timeline } from "./timeline.ts";

/**
 * Whenever an account's last paid row ends, what it paid on its last day counts for `graceDays` more, or until it pays again
 * (definitions.md §1, late renewals). By whole accounts: an account that still pays for something else is not in grace.
 */
export function inGrace(paid: readonly Subscription[], graceDays: number): readonly Subscription[] {
  if (graceDays === 0) return paid;
  return [...groupBy(paid, (row) => row.accountId).values()].flatMap((rows) => {
    const ends = graceEnds(rows, graceDays);
    return rows.map((row) => (row.endDay === null ? row : { ...row, endDay: ends.get(row.endDay) ?? row.endDay }));
  });
}

/** By the day on which the account's MRR falls to 0: the day from which it counts as 0. */
function graceEnds(rows: readonly Subscription[], graceDays: number): ReadonlyMap<Day, Day> {
  const steps = timeline(rows);
  const ends = new Map<Day, Day>();
  for (const [at, { day, mrr }] of steps.entries()) {
    if (mrr === 0n) ends.set(day, Math.min(day + graceDays, steps[at + 1]?.day ?? Number.POSITIVE_INFINITY));
  }
  return ends;
}
