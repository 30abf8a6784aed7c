/** A book's paying rows -> the same rows as columns of numbers, account after account: what many periods are summed from at once. */
import type { Day } from "../day.ts";
import type { EndReason, Subscription } from "../records.ts";
import type { Book } from "./book.ts";
import { payingRows } from "./paying-rows.ts";
import { endReasons } from "./results.ts";

/** Row n is place n of every column but `first`. */
export interface Columns {
  /** The rows of account a are the places `first[a]` up to, not including, `first[a + 1]`. */
  readonly first: Int32Array;
  readonly startDay: Int32Array;
  /** Exclusive; `open` for a row without an end. */
  readonly endDay: Int32Array;
  /** Minor units. */
  readonly mrr: Float64Array;
  /** Minor units a year. */
  readonly arr: Float64Array;
  /** The end reason's place in `endReasons`; a reason not told is unknown. */
  readonly reason: Uint8Array;
}

/** After every day there can be. */
const open = 0x7fffffff;

const reasonPlaces = new Map<EndReason | null, number>(endReasons.map((reason, place) => [reason, place]));
const unknownReason = endReasons.indexOf("unknown");

// As with the paying rows: one answer needs them for several periods, and a book never changes.
const known = new WeakMap<Book, Columns | null>();

/** null for a book in which some sum could pass 2^53, where doubles no longer hold every integer. */
export function columnsOf(book: Book): Columns | null {
  const kept = known.get(book);
  if (kept !== undefined) return kept;
  const rows = payingRows(book);
  const columns = fill(rows, accountOfEach(rows));
  known.set(book, columns);
  return columns;
}

interface Placed {
  /** The account's number for each row, accounts numbered as they appear. */
  readonly accountOf: Int32Array;
  readonly accounts: number;
}

function accountOfEach(rows: readonly Subscription[]): Placed {
  const numbers = new Map<string, number>();
  const accountOf = new Int32Array(rows.length);
  // A stored book comes by account: most rows are their neighbour's.
  let [latest, number] = ["", -1];
  for (const [at, { accountId }] of rows.entries()) {
    if (accountId !== latest || number < 0) {
      latest = accountId;
      number = numbers.get(accountId) ?? numbers.size;
      numbers.set(accountId, number);
    }
    accountOf[at] = number;
  }
  return { accountOf, accounts: numbers.size };
}

function fill(rows: readonly Subscription[], { accountOf, accounts }: Placed): Columns | null {
  const first = firstPlaces(accountOf, accounts);
  const next = first.slice();
  const columns: Columns = {
    first,
    startDay: new Int32Array(rows.length),
    endDay: new Int32Array(rows.length),
    mrr: new Float64Array(rows.length),
    arr: new Float64Array(rows.length),
    reason: new Uint8Array(rows.length),
  };
  let [mrrSum, arrSum] = [0, 0];
  for (const [at, row] of rows.entries()) {
    const account = accountOf[at] ?? 0;
    const place = next[account] ?? 0;
    next[account] = place + 1;
    const [mrr, arr] = [Number(row.mrrCents), Number(row.annualCents)];
    columns.startDay[place] = row.startDay;
    columns.endDay[place] = row.endDay ?? open;
    columns.mrr[place] = mrr;
    columns.arr[place] = arr;
    columns.reason[place] = reasonPlaces.get(row.endReason) ?? unknownReason;
    mrrSum += Math.abs(mrr);
    arrSum += Math.abs(arr);
  }
  return Number.isSafeInteger(mrrSum) && Number.isSafeInteger(arrSum) ? columns : null;
}

function firstPlaces(accountOf: Int32Array, accounts: number): Int32Array {
  const first = new Int32Array(accounts + 1);
  for (const account of accountOf) first[account + 1] = (first[account + 1] ?? 0) + 1;
  for (let account = 0; account < accounts; account++) {
    first[account + 1] = (first[account + 1] ?? 0) + (first[account] ?? 0);
  }
  return first;
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
