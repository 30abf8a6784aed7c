/** Columns of rows and several periods -> what each period adds up to, every row read once for all of them. */
import type { Period } from "../day.ts";
import { type Columns, churnReasonPlace } from "./columns.ts";
import { addToBin, binned, binOfChurn, binOfStayed, emptyBins, type MovementBins } from "./movement-bins.ts";
import { refuseUnlessTotalsClose } from "./movements-close.ts";
import type { PeriodTotals } from "./results.ts";
import { type SnapshotDays, snapshotDays } from "./snapshot-days.ts";

// Typed arrays throughout: sums of doubles that `columnsOf` has found to stay exact.

/** One place a snapshot, and one more in the changes for what is after all of them. */
interface Snapshots extends SnapshotDays {
  /** Of the account at hand: first its changes, then its MRR. */
  readonly own: Float64Array;
  readonly mrr: Float64Array;
  readonly accounts: Int32Array;
  readonly arrChanges: Float64Array;
}

interface Span {
  readonly period: Period;
  /** Places of the two snapshots. */
  readonly start: number;
  readonly end: number;
  readonly bins: MovementBins;
}

/** The totals of each period: those that `totalsOf` makes of the period's movements, one account at a time. */
export function foldPeriods(columns: Columns, periods: readonly Period[]): ReadonlyMap<Period, PeriodTotals> {
  const snapshots = emptySnapshots(snapshotDays(periods));
  const spans = periods.map((period) => emptySpan(period, snapshots));
  for (let account = 0; account < columns.accounts; account++) {
    const firstDay = addRows(columns, account, snapshots);
    takeSnapshots(snapshots);
    for (const span of spans) addMovement(span, snapshots.own, columns, account, firstDay);
  }
  const arr = runningSums(snapshots.arrChanges);
  return new Map(spans.map((span) => [span.period, totalsFrom(span, snapshots, arr)]));
}

function emptySnapshots(sorted: SnapshotDays): Snapshots {
  const count = sorted.days.length;
  return {
    ...sorted,
    own: new Float64Array(count + 1),
    mrr: new Float64Array(count),
    accounts: new Int32Array(count),
    arrChanges: new Float64Array(count + 1),
  };
}

function emptySpan(period: Period, { placeOf }: SnapshotDays): Span {
  return { period, start: placeOf(period.from), end: placeOf(period.to), bins: emptyBins() };
}

/** The account's rows as changes between snapshots -> the first day it ever paid. */
function addRows(columns: Columns, account: number, { own, arrChanges, placeOf }: Snapshots): number {
  const { first, startDay, endDay, mrr, arr } = columns;
  own.fill(0);
  let firstDay = Number.POSITIVE_INFINITY;
  const past = first[account + 1] ?? 0;
  for (let row = first[account] ?? 0; row < past; row++) {
    const day = startDay[row] ?? 0;
    const starts = placeOf(day);
    const ends = placeOf(endDay[row] ?? 0);
    change(own, starts, ends, mrr[row] ?? 0);
    change(arrChanges, starts, ends, arr[row] ?? 0);
    if (day < firstDay) firstDay = day;
  }
  return firstDay;
}

function change(changes: Float64Array, starts: number, ends: number, amount: number): void {
  changes[starts] = (changes[starts] ?? 0) + amount;
  changes[ends] = (changes[ends] ?? 0) - amount;
}

/** The changes of the account at hand become its MRR on each snapshot, counted into everybody's. */
function takeSnapshots({ own, mrr, accounts }: Snapshots): void {
  let paid = 0;
  for (let place = 0; place < mrr.length; place++) {
    paid += own[place] ?? 0;
    own[place] = paid;
    if (paid === 0) continue;
    mrr[place] = (mrr[place] ?? 0) + paid;
    accounts[place] = (accounts[place] ?? 0) + 1;
  }
}

function addMovement(span: Span, own: Float64Array, columns: Columns, account: number, firstDay: number): void {
  const before = own[span.start] ?? 0;
  const after = own[span.end] ?? 0;
  if (before === after) return;
  const bin =
    after === 0
      ? binOfChurn(churnReasonPlace(columns, account, span.period.to))
      : binOfStayed(before, after, firstDay < span.period.from);
  addToBin(span.bins, bin, after - before);
}

function runningSums(changes: Float64Array): Float64Array {
  let sum = 0;
  return changes.map((by) => {
    sum += by;
    return sum;
  });
}

/** @throws HoldfastError when the movements do not close. */
function totalsFrom({ period, start, end, bins }: Span, { mrr, accounts }: Snapshots, arr: Float64Array): PeriodTotals {
  const startMrr = BigInt(mrr[start] ?? 0);
  const moved = binned(bins);
  const { expansion, contraction, churn } = moved.movements;
  const grossRetainedMrr = startMrr + contraction + churn;
  const totals = {
    startMrr,
    endMrr: BigInt(mrr[end] ?? 0),
    startArr: BigInt(arr[start] ?? 0),
    endArr: BigInt(arr[end] ?? 0),
    startAccounts: accounts[start] ?? 0,
    endAccounts: accounts[end] ?? 0,
    ...moved,
    retainedMrr: grossRetainedMrr + expansion,
    grossRetainedMrr,
  };
  refuseUnlessTotalsClose(period, totals);
  return totals;
}
