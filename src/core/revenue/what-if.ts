/** A book, a period and accounts that would churn -> the period's figures as they are and as they would be, exactly. */
import { byCodePoint } from "../code-point-order.ts";
import type { Period } from "../day.ts";
import type { Minor } from "../money.ts";
import { type Defined, isUndefined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { accountMovements } from "./movements.ts";
import { metricsOf } from "./period-metrics.ts";
import type { AccountMovement, PeriodMetrics } from "./results.ts";

export interface WhatIf {
  readonly before: PeriodMetrics;
  readonly after: PeriodMetrics;
  /** The accounts that leave and pay at the period's end, as the book has them: largest end MRR first, ties by account id. */
  readonly lost: readonly AccountMovement[];
  /** What they pay at the period's end, minor units. */
  readonly lostMrr: Minor;
}

/**
 * Each account of `leaving` pays nothing at the start of `period.to`: one that paid at the start is churn without a reason told,
 * one that joined within the period changes MRR only; ids that pay nothing there change nothing. Undefined (`no_fx_rate`) as
 * `accountMovements` is. @throws HoldfastError as `accountMovements`.
 */
export function whatIf(book: Book, period: Period, leaving: ReadonlySet<string>): Defined<WhatIf> {
  const movements = accountMovements(book, period);
  if (isUndefined(movements)) return movements;
  const lost = movements.filter(({ accountId, endMrr }) => endMrr > 0n && leaving.has(accountId)).sort(largestFirst);
  const gone = new Set(lost);
  const left = movements.flatMap((moved) => (gone.has(moved) ? churned(moved) : [moved]));
  return {
    before: metricsOf(movements, period, book.settings),
    after: metricsOf(left, period, book.settings),
    lost,
    lostMrr: lost.reduce((sum, { endMrr }) => sum + endMrr, 0n),
  };
}

/** Paid at neither snapshot: no movement of the period at all. */
function churned(moved: AccountMovement): readonly AccountMovement[] {
  if (moved.startMrr === 0n) return [];
  return [{ ...moved, endMrr: 0n, endArr: 0n, kind: "churn", reason: "unknown" }];
}

function largestFirst(a: AccountMovement, b: AccountMovement): number {
  if (a.endMrr !== b.endMrr) return a.endMrr > b.endMrr ? -1 : 1;
  return byCodePoint(a.accountId, b.accountId);
}
