/** A book and a period -> its daily ledger of movements: it sees up-then-down, swaps with a gap, joined-and-left. */
import type { Day, Period } from "../day.ts";
import type { Subscription } from "../records.ts";
import { type Defined, notDefined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { movementKind } from "./movement-kind.ts";
import { refuseOpen, type SignedMovement } from "./movements-close.ts";
import { otherCurrencyAccounts } from "./other-currency.ts";
import { payingRowsInOrder } from "./paying-rows.ts";
import { perMovement } from "./per-kind.ts";
import { refuseReversed } from "./period-order.ts";
import type { MovementKind } from "./results.ts";
import { sidesOf } from "./sides.ts";
import { paidBefore, type Step, timeline } from "./timeline.ts";

export interface LedgerEntry extends SignedMovement {
  readonly day: Day;
  readonly kind: MovementKind;
}

/**
 * Every day `from` < d <= `to` on which an account's MRR moved, by account in code-point order, then day. The sum of the
 * entries is the difference of the two snapshots (checked, account by account). Undefined and throws as `accountMovements`.
 */
export function ledger(book: Book, period: Period): Defined<readonly LedgerEntry[]> {
  refuseReversed(period);
  const foreign = otherCurrencyAccounts(book, period);
  if (foreign.length > 0) return notDefined("no_fx_rate", foreign);
  const accounts = payingRowsInOrder(book).map(([accountId, rows]) => ({
    accountId,
    ...sidesOf(rows, period),
    entries: rows.some((row) => changesWithin(row, period)) ? entriesWithin(accountId, timeline(rows), period) : [],
  }));
  refuseOpen(accounts.map((account) => ({ ...account, moved: total(account.entries) })));
  return accounts.flatMap(({ entries }) => entries);
}

/** Signed minor units per kind. */
export function ledgerTotals(entries: readonly LedgerEntry[]): Readonly<Record<MovementKind, bigint>> {
  return perMovement((kind) => total(entries.filter((entry) => entry.kind === kind)));
}

function total(entries: readonly LedgerEntry[]): bigint {
  return entries.reduce((sum, { amount }) => sum + amount, 0n);
}

/** Most accounts have a quiet quarter: for them no timeline need be made. */
function changesWithin({ startDay, endDay }: Subscription, { from, to }: Period): boolean {
  return (startDay > from && startDay <= to) || (endDay !== null && endDay > from && endDay <= to);
}

function entriesWithin(accountId: string, steps: readonly Step[], period: Period): readonly LedgerEntry[] {
  return steps.flatMap(({ day, mrr }, at) => {
    if (day <= period.from || day > period.to) return [];
    const before = steps[at - 1]?.mrr ?? 0n;
    const kind = movementKind(before, mrr, () => paidBefore(steps, day));
    return kind === null ? [] : [{ accountId, day, kind, amount: mrr - before }];
  });
}
