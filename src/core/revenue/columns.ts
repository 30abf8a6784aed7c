/** A book's paying rows -> the same rows as columns of numbers, account after account: what many periods are summed from at once. */
import type { Day } from "../day.ts";
import type { EndReason, Subscription } from "../records.ts";
import type { Book } from "./book.ts";
import { isByAccount, payingRows } from "./paying-rows.ts";
import { perBook } from "./per-book.ts";
import { endReasons } from "./results.ts";

/** Row n is place n of every column but `first`. */
export interface Columns {
  readonly accounts: number;
  /** The rows of account a are the places `first[a]` up to, not including, `first[a + 1]`. */
  readonly first: Int32Array;
  readonly startDay: Float64Array;
  /** Exclusive; `open` for a row without an end. */
  readonly endDay: Float64Array;
  /** Minor units. */
  readonly mrr: Float64Array;
  /** Minor units a year. */
  readonly arr: Float64Array;
  /** The end reason's place in `endReasons`; a reason not told is unknown. */
  readonly reason: Uint8Array;
}

/** After every day there can be. */
const open = Number.POSITIVE_INFINITY;

const reasonPlaces = new Map<EndReason | null, number>(endReasons.map((reason, place) => [reason, place]));
const unknownReason = endReasons.indexOf("unknown");

/** null for a book in which some sum could pass 2^53, where doubles no longer hold every integer. */
export const columnsOf: (book: Book) => Columns | null = perBook((book) => {
  const columns = fill(byAccount(payingRows(book)));
  return staysSafe(columns.mrr) && staysSafe(columns.arr) ? columns : null;
});

/** Any order that keeps accounts together will do. */
function byAccount(rows: readonly Subscription[]): readonly Subscription[] {
  if (isByAccount(rows)) return rows;
  return rows.toSorted((a, b) => (a.accountId < b.accountId ? -1 : a.accountId > b.accountId ? 1 : 0));
}

function fill(rows: readonly Subscription[]): Columns {
  const columns = {
    first: new Int32Array(rows.length + 1),
    startDay: new Float64Array(rows.length),
    endDay: new Float64Array(rows.length),
    mrr: new Float64Array(rows.length),
    arr: new Float64Array(rows.length),
    reason: new Uint8Array(rows.length),
  };
  let [accounts, latest] = [0, ""];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place];
    if (row === undefined) continue;
    if (place === 0 || row.accountId !== latest) {
      columns.first[accounts++] = place;
      latest = row.accountId;
    }
    columns.startDay[place] = row.startDay;
    columns.endDay[place] = row.endDay ?? open;
    columns.mrr[place] = Number(row.mrrCents);
    columns.arr[place] = Number(row.annualCents);
    if (row.endDay !== null) columns.reason[place] = reasonPlaces.get(row.endReason) ?? unknownReason;
  }
  columns.first[accounts] = rows.length;
  return { ...columns, accounts };
}

/** Whether no sum of any of the amounts can leave the integers that a double holds. */
function staysSafe(amounts: Float64Array): boolean {
  let sum = 0;
  for (const amount of amounts) sum += Math.abs(amount);
  return Number.isSafeInteger(sum);
}

/** Why an account that left by `to` did so, as `churnReason` tells it: the reason's place in `endReasons`. */
export function churnReasonPlace({ first, endDay, reason }: Columns, account: number, to: Day): number {
  let [last, found] = [Number.NEGATIVE_INFINITY, unknownReason];
  const past = first[account + 1] ?? 0;
  for (let row = first[account] ?? 0; row < past; row++) {
    const day = endDay[row] ?? open;
    if (day > to || day < last) continue;
    const told = reason[row] ?? unknownReason;
    found = day > last || told === found ? told : unknownReason;
    last = day;
  }
  return found;
}
