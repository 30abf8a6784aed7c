/** A period's movements -> the cut that tells most about them: the one whose largest group explains most. */
import type { Day } from "../day.ts";
import type { Book } from "./book.ts";
import { type AccountCut, groupOf } from "./group-of.ts";
import { delta } from "./movements.ts";
import type { AccountMovement } from "./results.ts";

export interface Separation {
  readonly movements: readonly AccountMovement[];
  /** Where the accounts stood on this day: the period's start. */
  readonly day: Day;
  /** The direction to be explained: -1 a fall, 1 a rise. */
  readonly toward: -1 | 1;
}

interface Sums {
  moved: bigint;
  start: bigint;
}

/**
 * Among `cuts`, the one with the group that moved furthest in that direction, of the groups that moved further than their
 * share of the start MRR: a group that is nearly everybody moves furthest in every book and explains nothing. Ties go to the
 * earlier cut; null when no group of any cut stands out. Only accounts that paid at the start count.
 */
export function separatingCut(
  book: Book,
  cuts: readonly AccountCut[],
  { movements, day, toward }: Separation,
): AccountCut | null {
  const cohort = movements.filter(({ startMrr }) => startMrr > 0n);
  const whole = sumUp(cohort);
  const sign = BigInt(toward);
  let best: { readonly cut: AccountCut | null; readonly moved: bigint } = { cut: null, moved: 0n };
  for (const cut of cuts) {
    for (const { moved, start } of sumsBy(cohort, groupOf(book, cut), day).values()) {
      const standsOut = sign * (moved * whole.start - start * whole.moved) > 0n;
      if (standsOut && sign * moved > best.moved) best = { cut, moved: sign * moved };
    }
  }
  return best.cut;
}

function sumsBy(
  cohort: readonly AccountMovement[],
  group: ReturnType<typeof groupOf>,
  day: Day,
): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const one of cohort) {
    const name = group(one.accountId, day);
    const sum = sums.get(name) ?? { moved: 0n, start: 0n };
    sums.set(name, plus(sum, one));
  }
  return sums;
}

function sumUp(cohort: readonly AccountMovement[]): Sums {
  return cohort.reduce(plus, { moved: 0n, start: 0n });
}

function plus(sum: Sums, one: AccountMovement): Sums {
  return { moved: sum.moved + delta(one), start: sum.start + one.startMrr };
}
