/** The first of a list -> the keys by which it may be said to be so. */
import type { ExtremeClaim } from "../claims.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { isPer } from "./amount-of.ts";
import { isDescribed } from "./described.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry } from "./ledger.ts";
import type { Field } from "./ranked-field.ts";
import { isOfMoney, numberOf } from "./ranked-number.ts";
import { keyOf } from "./ranking.ts";

export function hasFigure({ value, before, distance }: ExtremeClaim): boolean {
  return value !== undefined || before !== undefined || distance !== undefined;
}

/** By what it may be the first. */
export function keysOf(claim: ExtremeClaim, { by, list }: Field, own: readonly Entry[]): readonly string[] {
  const said = new Set(by);
  const fitting = own.filter((entry) => {
    if (figureOf(entry) === undefined) return false;
    return by.length === 0 ? true : isDescribed(entry, new Set([...said, ...conceptsOf(entry.leaf.label)]));
  });
  const keys = [...new Set(fitting.map(keyOf))].filter((key) => numberOf(fitting, claim, key, list) !== undefined);
  if (keys.length === 1) return keys;
  const ofUnit = keys.filter((key) => isInUnitOf(claim, fitting, key));
  if (hasFigure(claim)) return ofUnit;
  if (claim.sign !== undefined) return claim.sign === 0 ? keys : [];
  // "The largest account" is so by its money.
  const money = keys.filter((key) => isOfMoney(fitting, key));
  return money.length === 1 && (claim.end === "top" || claim.end === "bottom") ? money : [];
}

function isInUnitOf({ value, distance, sign, before }: ExtremeClaim, entries: readonly Entry[], key: string): boolean {
  const said = value ?? distance;
  if (said === undefined) return false;
  const unit = said.num.currency === null ? said.num.unit : "money";
  return entries.some((entry) => {
    const figure = figureOf(entry);
    if (figure === undefined || keyOf(entry) !== key || !isPer(said, entry)) return false;
    if (sign !== undefined && before === undefined && figure.part === "before") return false;
    return figure.readings.some((reading) =>
      unit === null ? /^(?:score|count|ratio)$/u.test(reading.unit) : reading.unit === unit,
    );
  });
}
