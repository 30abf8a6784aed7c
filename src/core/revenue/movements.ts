/** A book and a period -> what each account's MRR did between the two snapshots. */
import type { Period } from "../day.ts";
import type { Subscription } from "../records.ts";
import { type Defined, notDefined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { churnReason } from "./churn-reason.ts";
import { movementKind } from "./movement-kind.ts";
import { refuseOpen } from "./movements-close.ts";
import { otherCurrencyAccounts } from "./other-currency.ts";
import { payingRowsInOrder } from "./paying-rows.ts";
import { refuseReversed } from "./period-order.ts";
import type { AccountMovement } from "./results.ts";
import { type Sides, sidesOf } from "./sides.ts";

/**
 * Every account that pays at either snapshot, by account id in code-point order; minor units of the reporting currency.
 * Undefined (`no_fx_rate`, naming the accounts) while another currency is billed. @throws HoldfastError for a reversed
 * period, and when the movements do not close.
 */
export function accountMovements(book: Book, period: Period): Defined<readonly AccountMovement[]> {
  const foreign = otherCurrencyAccounts(book, period);
  return foreign.length > 0 ? notDefined("no_fx_rate", foreign) : movementsInOwnCurrency(book, period);
}

/** As `accountMovements`, each account in the currency it is billed in: to be added up only where currencies agree. */
export function movementsInOwnCurrency(book: Book, period: Period): readonly AccountMovement[] {
  refuseReversed(period);
  const movements: AccountMovement[] = [];
  for (const [accountId, rows] of payingRowsInOrder(book)) {
    const sides = sidesOf(rows, period);
    if (sides.startMrr > 0n || sides.endMrr > 0n) movements.push(movement(accountId, sides, rows, period));
  }
  refuseOpen(
    movements.map((moved) => ({
      accountId: moved.accountId,
      startMrr: moved.startMrr,
      endMrr: moved.endMrr,
      moved: moved.kind === null ? 0n : delta(moved),
    })),
  );
  return movements;
}

/** Signed minor units. */
export function delta(moved: AccountMovement): bigint {
  return moved.endMrr - moved.startMrr;
}

function movement(
  accountId: string,
  { startMrr, endMrr, startArr, endArr }: Sides,
  rows: readonly Subscription[],
  { from, to }: Period,
): AccountMovement {
  const kind = movementKind(startMrr, endMrr, () => rows.some((row) => row.startDay < from));
  const reason = kind === "churn" ? churnReason(rows, to) : null;
  return { accountId, startMrr, endMrr, startArr, endArr, kind, reason };
}
