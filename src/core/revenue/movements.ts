/** A book and a period -> what each account's MRR did between the two snapshots. */
import { byCodePoint } from "../code-point-order.ts";
import type { Period } from "../day.ts";
import type { Subscription } from "../records.ts";
import { type Defined, notDefined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { churnReason } from "./churn-reason.ts";
import { movementKind } from "./movement-kind.ts";
import { refuseUnlessClosed } from "./movements-close.ts";
import { otherCurrencyAccounts } from "./other-currency.ts";
import { payingRowsByAccount } from "./paying-rows.ts";
import { refuseReversed } from "./period-order.ts";
import type { AccountMovement } from "./results.ts";
import { snapshotArr, snapshotMrr } from "./snapshot.ts";
import { paidBefore, timeline } from "./timeline.ts";

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
  const start = snapshotMrr(book, period.from);
  const end = snapshotMrr(book, period.to);
  const rows = payingRowsByAccount(book);
  const [startArr, endArr] = [snapshotArr(book, period.from), snapshotArr(book, period.to)];
  const ids = [...new Set([...start.keys(), ...end.keys()])].sort(byCodePoint);
  const movements = ids.map((accountId) =>
    movement(
      {
        accountId,
        startMrr: start.get(accountId) ?? 0n,
        endMrr: end.get(accountId) ?? 0n,
        startArr: startArr.get(accountId) ?? 0n,
        endArr: endArr.get(accountId) ?? 0n,
      },
      rows.get(accountId) ?? [],
      period,
    ),
  );
  refuseUnlessClosed(
    start,
    end,
    movements.map((moved) => ({ accountId: moved.accountId, amount: moved.kind === null ? 0n : delta(moved) })),
  );
  return movements;
}

/** Signed minor units. */
export function delta(moved: AccountMovement): bigint {
  return moved.endMrr - moved.startMrr;
}

function movement(
  sides: Omit<AccountMovement, "kind" | "reason">,
  rows: readonly Subscription[],
  period: Period,
): AccountMovement {
  const kind = movementKind(sides.startMrr, sides.endMrr, () => paidBefore(timeline(rows), period.from));
  return { ...sides, kind, reason: kind === "churn" ? churnReason(rows, period.to) : null };
}
