/** A period's movements and some accounts -> the NRR that all the others made: what it would have been without them. */
import { type Fraction, fraction } from "../fraction.ts";
import { type Defined, isUndefined } from "../undefined.ts";
import { cohortMovements } from "./cohort.ts";
import { nrr } from "./formulas.ts";
import type { AccountMovement } from "./results.ts";

/**
 * definitions.md §2, over the start cohort less these accounts: they leave both the start MRR and what became of it. Leaving
 * out nobody is the period's NRR. `empty_start` when nobody else paid at the start.
 */
export function nrrWithout(movements: readonly AccountMovement[], accountIds: ReadonlySet<string>): Defined<Fraction> {
  const others = movements.filter(({ accountId }) => !accountIds.has(accountId));
  return nrr(
    cohortMovements(others.map(({ startMrr, endMrr }) => ({ start: fraction(startMrr), end: fraction(endMrr) }))),
  );
}

/** Of two periods, by the same rule; undefined when either is. */
export function bothWithout(
  before: readonly AccountMovement[],
  now: readonly AccountMovement[],
  accountIds: ReadonlySet<string>,
): Defined<{ readonly before: Fraction; readonly now: Fraction }> {
  const [was, is] = [nrrWithout(before, accountIds), nrrWithout(now, accountIds)];
  if (isUndefined(was)) return was;
  return isUndefined(is) ? is : { before: was, now: is };
}
