/** One account's rows -> the days its MRR changes: what the ledger, reactivation and the first payment are read from. */
import type { Day } from "../day.ts";
import type { Minor } from "../money.ts";
import type { Subscription } from "../records.ts";

/** From `day` on the account's MRR is `mrr`, until the next step; before the first step it is 0. */
export interface Step {
  readonly day: Day;
  readonly mrr: Minor;
}

/** Ascending days; neighbouring steps always differ, so splitting a row at an inner day changes nothing. */
export function timeline(rows: readonly Subscription[]): readonly Step[] {
  const changes = new Map<Day, Minor>();
  const change = (day: Day, by: Minor) => changes.set(day, (changes.get(day) ?? 0n) + by);
  for (const row of rows) {
    change(row.startDay, row.mrrCents);
    if (row.endDay !== null) change(row.endDay, -row.mrrCents);
  }
  let mrr = 0n;
  return [...changes]
    .sort(([a], [b]) => a - b)
    .filter(([, by]) => by !== 0n)
    .map(([day, by]) => {
      mrr += by;
      return { day, mrr };
    });
}

/** Whether the account had MRR > 0 on some day before `day`. */
export function paidBefore(steps: readonly Step[], day: Day): boolean {
  return steps.some((step) => step.day < day && step.mrr > 0n);
}

/** The first day with MRR > 0; undefined when there is none. */
export function firstPaidDay(steps: readonly Step[]): Day | undefined {
  return steps.find((step) => step.mrr > 0n)?.day;
}
