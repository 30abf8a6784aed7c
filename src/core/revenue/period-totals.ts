/** What each account's MRR did -> what it adds up to: snapshots, movements, churn by reason, what was retained. */
import { delta } from "./movements.ts";
import { perMovement, perReason } from "./per-kind.ts";
import type { AccountMovement, PeriodTotals } from "./results.ts";

/** Exact at any size. Signed minor units as the movements hold them. */
export function totalsOf(movements: readonly AccountMovement[]): PeriodTotals {
  const started = movements.filter((moved) => moved.startMrr > 0n);
  const byKind = perMovement((kind) => movements.filter((moved) => moved.kind === kind));
  const byReason = perReason((reason) => byKind.churn.filter((moved) => moved.reason === reason));
  return {
    startMrr: total(movements, (moved) => moved.startMrr),
    endMrr: total(movements, (moved) => moved.endMrr),
    startArr: total(movements, (moved) => moved.startArr),
    endArr: total(movements, (moved) => moved.endArr),
    startAccounts: started.length,
    endAccounts: movements.filter((moved) => moved.endMrr > 0n).length,
    movements: perMovement((kind) => total(byKind[kind], delta)),
    movementCounts: perMovement((kind) => byKind[kind].length),
    churnByReason: perReason((reason) => total(byReason[reason], delta)),
    churnByReasonCounts: perReason((reason) => byReason[reason].length),
    retainedMrr: total(started, (moved) => moved.endMrr),
    grossRetainedMrr: total(started, (moved) => (moved.endMrr < moved.startMrr ? moved.endMrr : moved.startMrr)),
  };
}

function total(movements: readonly AccountMovement[], amount: (moved: AccountMovement) => bigint): bigint {
  return movements.reduce((sum, moved) => sum + amount(moved), 0n);
}
