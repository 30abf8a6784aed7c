/** Typed arrays of rows and periods -> NRR and GRR and nothing else: the least that any program must do for them. */
import type { Day, Period } from "../../src/core/day.ts";
import { toNumber } from "../../src/core/fraction.ts";
import type { Book } from "../../src/core/revenue/book.ts";
import type { PeriodMetrics } from "../../src/core/revenue/results.ts";
import { type Defined, isUndefined } from "../../src/core/undefined.ts";

/** The rows of account a are the places `first[a]` up to, not including, `first[a + 1]`. */
export interface BareRows {
  readonly accounts: number;
  readonly first: Int32Array;
  readonly startDay: Int32Array;
  readonly endDay: Int32Array;
  readonly mrr: Float64Array;
}

export interface BareRates {
  readonly startMrr: number;
  readonly retained: number;
  readonly nrr: number;
  readonly grr: number;
}

const open = 0x7fffffff;

/** @param book as it is stored: by account. */
export function bareRows({ subscriptions: rows }: Book): BareRows {
  const first = new Int32Array(rows.length + 1);
  const startDay = new Int32Array(rows.length);
  const endDay = new Int32Array(rows.length);
  const mrr = new Float64Array(rows.length);
  let [accounts, latest] = [0, ""];
  for (const [place, row] of rows.entries()) {
    if (row.accountId !== latest) first[accounts++] = place;
    latest = row.accountId;
    startDay[place] = row.startDay;
    endDay[place] = row.endDay ?? open;
    mrr[place] = Number(row.mrrCents);
  }
  first[accounts] = rows.length;
  return { accounts, first, startDay, endDay, mrr };
}

export function bareFold(rows: BareRows, periods: readonly Period[]): readonly BareRates[] {
  return periods.map((period) => bareRates(rows, period));
}

function bareRates(rows: BareRows, { from, to }: Period): BareRates {
  let [startMrr, retained, kept] = [0, 0, 0];
  for (let account = 0; account < rows.accounts; account++) {
    const before = mrrOn(rows, account, from);
    if (before === 0) continue;
    const after = mrrOn(rows, account, to);
    startMrr += before;
    retained += after;
    kept += after < before ? after : before;
  }
  return { startMrr, retained, nrr: retained / startMrr, grr: kept / startMrr };
}

function mrrOn({ first, startDay, endDay, mrr }: BareRows, account: number, day: Day): number {
  let sum = 0;
  const past = first[account + 1] ?? 0;
  for (let row = first[account] ?? 0; row < past; row++) {
    if ((startDay[row] ?? 0) <= day && day < (endDay[row] ?? 0)) sum += mrr[row] ?? 0;
  }
  return sum;
}

/** Whether both came to the same money and the same rates, month by month. */
export function sameRates(bare: readonly BareRates[], series: readonly Defined<PeriodMetrics>[]): boolean {
  return bare.every((rates, at) => {
    const figures = series[at];
    if (figures === undefined || isUndefined(figures)) return false;
    const { startMrr, retainedMrr, nrr, grr } = figures;
    if (isUndefined(nrr) || isUndefined(grr)) return startMrr === 0n && rates.startMrr === 0;
    return (
      Number(startMrr) === rates.startMrr &&
      Number(retainedMrr) === rates.retained &&
      toNumber(nrr) === rates.nrr &&
      toNumber(grr) === rates.grr
    );
  });
}
