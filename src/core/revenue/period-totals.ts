/** What each account's MRR did -> what it adds up to: snapshots, movements, churn by reason, what was retained. */
import { delta } from "./movements.ts";
import { perMovement, perReason } from "./per-kind.ts";
import type { AccountMovement, PeriodTotals } from "./results.ts";

type Sums<Totals> = { -readonly [Key in keyof Totals]: Totals[Key] extends object ? Sums<Totals[Key]> : Totals[Key] };

/** Exact at any size. Signed minor units as the movements hold them. */
export function totalsOf(movements: Iterable<AccountMovement>): PeriodTotals {
  const sums = nothing();
  for (const moved of movements) {
    addSnapshots(sums, moved);
    addMovement(sums, moved);
  }
  return sums;
}

function nothing(): Sums<PeriodTotals> {
  return {
    ...{ startMrr: 0n, endMrr: 0n, startArr: 0n, endArr: 0n, startAccounts: 0, endAccounts: 0 },
    movements: perMovement(() => 0n),
    movementCounts: perMovement(() => 0),
    churnByReason: perReason(() => 0n),
    churnByReasonCounts: perReason(() => 0),
    ...{ retainedMrr: 0n, grossRetainedMrr: 0n },
  };
}

function addSnapshots(sums: Sums<PeriodTotals>, { startMrr, endMrr, startArr, endArr }: AccountMovement): void {
  sums.startMrr += startMrr;
  sums.endMrr += endMrr;
  sums.startArr += startArr;
  sums.endArr += endArr;
  if (endMrr > 0n) sums.endAccounts++;
  if (startMrr <= 0n) return;
  sums.startAccounts++;
  sums.retainedMrr += endMrr;
  sums.grossRetainedMrr += endMrr < startMrr ? endMrr : startMrr;
}

function addMovement(sums: Sums<PeriodTotals>, moved: AccountMovement): void {
  const { kind, reason } = moved;
  if (kind === null) return;
  const amount = delta(moved);
  sums.movements[kind] += amount;
  sums.movementCounts[kind]++;
  if (reason === null) return;
  sums.churnByReason[reason] += amount;
  sums.churnByReasonCounts[reason]++;
}
