/** An item of a list and a key -> the number it is ranked by: its level, or how far it moved. */
import { type Fraction, subtract } from "../../../core/fraction.ts";
import type { ExtremeClaim } from "../claims.ts";
import type { FactList } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry } from "./ledger.ts";
import { entryOf, keyOf } from "./ranking.ts";

/** Undefined = the facts do not say it. */
export function numberOf(
  entries: readonly Entry[],
  { sign }: ExtremeClaim,
  key: string,
  list: FactList,
): Fraction | undefined {
  const now = first(entryOf(entries, { key, part: "now" }));
  if (sign === undefined) return now;
  const change = first(entryOf(entries, { key, part: "change" }));
  if (change !== undefined) return change;
  const before = first(entries.filter((entry) => keyOf(entry) === key && figureOf(entry)?.part === "before")[0]);
  if (now !== undefined && before !== undefined) return subtract(now, before);
  // What those who left paid is what was lost.
  return now !== undefined && sign === -1 && isOfLosses(list) && isOfMoney(entries, key) ? negative(now) : undefined;
}

function negative({ num, den }: Fraction): Fraction {
  return { num: num < 0n ? num : -num, den };
}

export function isOfMoney(entries: readonly Entry[], key: string): boolean {
  return entries.some(
    (entry) => keyOf(entry) === key && figureOf(entry)?.readings.some(({ unit }) => unit === "money") === true,
  );
}

const losing = new Set(["churn", "left", "lost", "contraction", "cancel"]);

function isOfLosses({ words }: FactList): boolean {
  return conceptsOf([...words]).some((word) => losing.has(word));
}

function first(entry: Entry | undefined): Fraction | undefined {
  return entry === undefined ? undefined : figureOf(entry)?.readings[0]?.value;
}
