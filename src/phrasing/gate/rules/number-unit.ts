/** The unit a number is written in and the reading of a figure -> whether they are the same unit (masking.md §5, 2). */
import type { Reading } from "../facts/figure.ts";
import type { NumberToken } from "../text/token.ts";

/** "$" is the default of Holdfast's own reporting currency: facts that name no currency are taken to be in it. */
const silent = "USD";

export function isInUnit({ number }: NumberToken, reading: Reading): boolean {
  if (number.unit === null) return bare.has(reading.unit);
  if (number.unit === "money") {
    return reading.unit === "money" && (reading.currency ?? silent) === number.currency;
  }
  return number.unit === reading.unit;
}

/** Written with nothing behind them; an amount, a share or a time needs its unit. */
const bare: ReadonlySet<Reading["unit"]> = new Set(["score", "count", "ratio"]);
