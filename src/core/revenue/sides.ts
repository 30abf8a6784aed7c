/** One account's rows and a period -> its MRR and ARR at either snapshot. */
import type { Day, Period } from "../day.ts";
import type { Minor } from "../money.ts";
import type { Subscription } from "../records.ts";
import { activeOn } from "./paying-rows.ts";
import type { AccountMovement } from "./results.ts";

export type Sides = Pick<AccountMovement, "startMrr" | "endMrr" | "startArr" | "endArr">;

/** Minor units as the rows state them. */
export function sidesOf(rows: readonly Subscription[], { from, to }: Period): Sides {
  const [start, end] = [amountsOn(rows, from), amountsOn(rows, to)];
  return { startMrr: start.mrr, endMrr: end.mrr, startArr: start.arr, endArr: end.arr };
}

function amountsOn(rows: readonly Subscription[], day: Day): { readonly mrr: Minor; readonly arr: Minor } {
  let mrr = 0n;
  let arr = 0n;
  for (const row of rows) {
    if (!activeOn(row, day)) continue;
    mrr += row.mrrCents;
    arr += row.annualCents;
  }
  return { mrr, arr };
}
