/** Start and end amounts per account -> what became of the accounts that paid at the start. */
import { add, compare, type Fraction, subtract, zero } from "../fraction.ts";
import type { CohortMovements } from "./formulas.ts";

/** One account's amounts at the two snapshots, in any one unit. */
export interface StartAndEnd {
  readonly start: Fraction;
  readonly end: Fraction;
}

/** Accounts that did not pay at the start are left out: what they do is in no rate of the start cohort. */
export function cohortMovements(accounts: Iterable<StartAndEnd>): CohortMovements {
  let [startMrr, expansion, contraction, churn] = [zero, zero, zero, zero];
  for (const { start, end } of accounts) {
    if (start.num <= 0n) continue;
    startMrr = add(startMrr, start);
    if (end.num <= 0n) churn = add(churn, start);
    else if (compare(end, start) > 0) expansion = add(expansion, subtract(end, start));
    else contraction = add(contraction, subtract(start, end));
  }
  return { startMrr, expansion, contraction, churn };
}
