/** A book, a period and a level of NRR or GRR -> the fewest accounts whose loss brings it under that level, and what may be lost before. */
import { byCodePoint } from "../code-point-order.ts";
import type { Period } from "../day.ts";
import { compare, type Fraction, fraction, multiply, subtract, zero } from "../fraction.ts";
import type { Minor } from "../money.ts";
import { type Defined, isUndefined, notDefined } from "../undefined.ts";
import type { Book } from "./book.ts";
import { accountMovements } from "./movements.ts";
import type { AccountMovement } from "./results.ts";
import { type WhatIf, whatIf } from "./what-if.ts";

/** The rates that a loss brings down by what one account keeps of them. */
export const lossMeasures = ["nrr", "grr"] as const;
export type LossMeasure = (typeof lossMeasures)[number];

export interface Below {
  readonly measure: LossMeasure;
  /** A share of one, strictly above what it shall fall to. */
  readonly under: Fraction;
}

export interface Loss {
  readonly moved: AccountMovement;
  /** What the measure keeps of the account, and loses with it: minor units, positive. */
  readonly loss: Minor;
}

export interface FewestBelow {
  /** Exact minor units that may still be lost: losing more of what counts brings the measure under the level. Negative: it is under already. */
  readonly margin: Fraction;
  /** Largest loss first, ties by account id; empty when the measure is under the level already. */
  readonly losses: readonly Loss[];
  /** The figures before and after their loss. */
  readonly whatIf: WhatIf;
}

/**
 * Losses add up account by account, so the largest first are the fewest; no proof by search is needed at any size. Undefined:
 * `out_of_reach` at a level of 0 or less, which no loss gets under; `empty_start`; `no_fx_rate`. @throws HoldfastError as `accountMovements`.
 */
export function fewestBelow(book: Book, period: Period, { measure, under }: Below): Defined<FewestBelow> {
  if (compare(under, zero) <= 0) return notDefined("out_of_reach");
  const movements = accountMovements(book, period);
  if (isUndefined(movements)) return movements;
  const startMrr = movements.reduce((sum, moved) => sum + moved.startMrr, 0n);
  if (startMrr === 0n) return notDefined("empty_start");
  const losses = lossesOf(movements, measure);
  const stillThere = losses.reduce((sum, { loss }) => sum + loss, 0n);
  const margin = subtract(fraction(stillThere), multiply(fraction(startMrr), under));
  const fewest = upToMoreThan(margin, losses);
  const after = whatIf(book, period, new Set(fewest.map(({ moved }) => moved.accountId)));
  return isUndefined(after) ? after : { margin, losses: fewest, whatIf: after };
}

/** Of the accounts that paid at the start, largest first. */
function lossesOf(movements: readonly AccountMovement[], measure: LossMeasure): readonly Loss[] {
  return movements
    .map((moved) => ({ moved, loss: kept[measure](moved) }))
    .filter(({ moved, loss }) => moved.startMrr > 0n && loss > 0n)
    .sort((a, b) => (a.loss === b.loss ? byCodePoint(a.moved.accountId, b.moved.accountId) : a.loss > b.loss ? -1 : 1));
}

const kept: Readonly<Record<LossMeasure, (moved: AccountMovement) => Minor>> = {
  nrr: ({ endMrr }) => endMrr,
  grr: ({ startMrr, endMrr }) => (endMrr < startMrr ? endMrr : startMrr),
};

/** The first ones that together are more than `margin`; none when that is negative. */
function upToMoreThan(margin: Fraction, losses: readonly Loss[]): readonly Loss[] {
  let sum = 0n;
  const enough = losses.findIndex(({ loss }) => {
    const reached = compare(fraction(sum), margin) > 0;
    sum += loss;
    return reached;
  });
  return enough < 0 ? losses : losses.slice(0, enough);
}
