/** Movements of accounts as plain numbers -> their sums and counts by kind, churn by its reason. */
import { perMovement, perReason } from "./per-kind.ts";
import { endReasons, type MovementKind, type PeriodTotals } from "./results.ts";

type Stayed = Exclude<MovementKind, "churn">;
const places: Readonly<Record<Stayed, number>> = { new: 0, reactivation: 1, expansion: 2, contraction: 3 };

/** Churn has a bin for each reason, in the order of `endReasons`. */
const firstChurn = Object.keys(places).length;
const size = firstChurn + endReasons.length;

export interface MovementBins {
  /** Signed minor units. */
  readonly amounts: Float64Array;
  readonly counts: Int32Array;
}

export function emptyBins(): MovementBins {
  return { amounts: new Float64Array(size), counts: new Int32Array(size) };
}

export function addToBin({ amounts, counts }: MovementBins, bin: number, amount: number): void {
  amounts[bin] = (amounts[bin] ?? 0) + amount;
  counts[bin] = (counts[bin] ?? 0) + 1;
}

/** Of an account that paid `before`, or came (back), and pays `after`, which differs: as `movementKind` tells kinds apart. */
export function binOfStayed(before: number, after: number, paidEarlier: boolean): number {
  if (before === 0) return paidEarlier ? places.reactivation : places.new;
  return after > before ? places.expansion : places.contraction;
}

/** @param reason its place in `endReasons`. */
export function binOfChurn(reason: number): number {
  return firstChurn + reason;
}

type Binned = Pick<PeriodTotals, "movements" | "movementCounts" | "churnByReason" | "churnByReasonCounts">;

export function binned({ amounts, counts }: MovementBins): Binned {
  const churnByReason = perReason((reason) => BigInt(amounts[firstChurn + endReasons.indexOf(reason)] ?? 0));
  const churnByReasonCounts = perReason((reason) => counts[firstChurn + endReasons.indexOf(reason)] ?? 0);
  const sum = (kind: MovementKind) => (kind === "churn" ? total(churnByReason) : BigInt(amounts[places[kind]] ?? 0));
  return {
    movements: perMovement(sum),
    movementCounts: perMovement((kind) =>
      kind === "churn" ? count(churnByReasonCounts) : (counts[places[kind]] ?? 0),
    ),
    churnByReason,
    churnByReasonCounts,
  };
}

function total(amounts: Readonly<Record<string, bigint>>): bigint {
  return Object.values(amounts).reduce((sum, amount) => sum + amount, 0n);
}

function count(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, each) => sum + each, 0);
}
