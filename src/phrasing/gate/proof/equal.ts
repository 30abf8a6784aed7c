/** A number as it is said and a value of the facts -> whether one is the other: size, unit, sign and nearness. */
import { compare, type Fraction } from "../../../core/fraction.ts";
import type { Said } from "../claims.ts";
import type { Figure, Reading } from "../facts/figure.ts";
import type { Num } from "../reading/numbers.ts";
import { isWritten, magnitude } from "./tolerance.ts";

/** Its level, sign and all. */
export function isLevel(said: Said, { readings }: Figure): boolean {
  return readings.some((reading) => isOf(said, reading) && (said.num.sign ?? 1) === (reading.value.num < 0n ? -1 : 1));
}

/** How far it moved: the sign, if it is written, goes along. */
export function isDistance(said: Said, { readings }: Figure): boolean {
  return readings.some(
    (reading) => isOf(said, reading) && (said.num.sign === null || said.num.sign === (reading.value.num < 0n ? -1 : 1)),
  );
}

function isOf({ num }: Said, reading: Reading): boolean {
  return isInUnit(num, reading) && isWritten(num, reading.value, num.about) && isOnSide(num, reading.value);
}

/** "Nearly 12,500" is less than that. */
function isOnSide({ side, values }: Num, value: Fraction): boolean {
  if (side === null) return true;
  return values.some((written) => {
    const way = compare(magnitude(value), magnitude(written));
    return side === "under" ? way < 0 : way > 0;
  });
}

/** "$" is the default of Holdfast's own reporting currency: facts that name no currency are taken to be in it. */
const silent = "USD";
/** Written with nothing behind them; an amount, a share or a time needs its unit. */
const bare: ReadonlySet<Reading["unit"]> = new Set(["score", "count", "ratio"]);

function isInUnit({ unit, currency }: Num, reading: Reading): boolean {
  if (unit === null) return bare.has(reading.unit);
  if (unit === "money") return reading.unit === "money" && (reading.currency ?? silent) === currency;
  return unit === reading.unit;
}
