/** Two snapshots and the movements between them -> nothing, or a refusal naming the accounts where they do not add up. */
import { byCodePoint } from "../code-point-order.ts";
import { isoDay, type Period } from "../day.ts";
import { HoldfastError } from "../error.ts";
import type { Minor } from "../money.ts";
import type { PeriodTotals } from "./results.ts";

export interface SignedMovement {
  readonly accountId: string;
  /** Signed minor units. */
  readonly amount: Minor;
}

/** A message with every account of a broken book would be unreadable. */
const namedAccounts = 10;

/** @throws HoldfastError `movements_do_not_close` unless start + movements = end for every account (definitions.md §2). */
export function refuseUnlessClosed(
  start: ReadonlyMap<string, Minor>,
  end: ReadonlyMap<string, Minor>,
  movements: Iterable<SignedMovement>,
): void {
  const reached = new Map(start);
  for (const { accountId, amount } of movements) reached.set(accountId, (reached.get(accountId) ?? 0n) + amount);
  const ids = new Set([...reached.keys(), ...end.keys()]);
  const broken = [...ids].filter((id) => (reached.get(id) ?? 0n) !== (end.get(id) ?? 0n)).sort(byCodePoint);
  if (broken.length === 0) return;
  const named = broken
    .slice(0, namedAccounts)
    .map((id) => `${id} reaches ${reached.get(id) ?? 0n}, ends at ${end.get(id) ?? 0n}`);
  throw new HoldfastError(
    "movements_do_not_close",
    `Start MRR plus the movements is not the end MRR for ${broken.length} account(s): ${named.join("; ")} (minor units).`,
    "Look at the subscription rows of these accounts; the figures are withheld until they add up. If the rows are right, report it as a fault of Holdfast.",
  );
}

interface Closing {
  readonly accountId: string;
  readonly startMrr: Minor;
  readonly endMrr: Minor;
  /** Signed minor units: the sum of its movements. */
  readonly moved: Minor;
}

/** As `refuseUnlessClosed`, for accounts each with its own sums. */
export function refuseOpen(accounts: readonly Closing[]): void {
  const open = accounts.filter(({ startMrr, moved, endMrr }) => startMrr + moved !== endMrr);
  if (open.length === 0) return;
  refuseUnlessClosed(
    new Map(open.map(({ accountId, startMrr }) => [accountId, startMrr])),
    new Map(open.map(({ accountId, endMrr }) => [accountId, endMrr])),
    open.map(({ accountId, moved }) => ({ accountId, amount: moved })),
  );
}

/** The same of a whole period, in money and in accounts, without saying which accounts. @throws HoldfastError `totals_do_not_close`. */
export function refuseUnlessTotalsClose(period: Period, totals: PeriodTotals): void {
  const { movements: mrr, movementCounts: accounts } = totals;
  const reached = totals.startMrr + mrr.new + mrr.reactivation + mrr.expansion + mrr.contraction + mrr.churn;
  const left = totals.startAccounts + accounts.new + accounts.reactivation - accounts.churn;
  if (reached === totals.endMrr && left === totals.endAccounts) return;
  throw new HoldfastError(
    "totals_do_not_close",
    `From ${isoDay(period.from)} to ${isoDay(period.to)} the movements reach ${reached} (minor units) and ${left} account(s), and the end is ${totals.endMrr} and ${totals.endAccounts}.`,
    "The figures are withheld. Report it as a fault of Holdfast, with the period.",
  );
}
