/** An item of a list and a key -> whether it comes before every other by it. */
import { compare, type Fraction } from "../../../core/fraction.ts";
import { polarityOf } from "../../../core/polarity.ts";
import type { ExtremeClaim, Way } from "../claims.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry, Ledger } from "./ledger.ts";
import { isCut } from "./members.ts";
import type { Field } from "./ranked-field.ts";
import { numberOf } from "./ranked-number.ts";
import { entriesIn, keyOf } from "./ranking.ts";
import { magnitude, signOf } from "./tolerance.ts";

export function isAhead(ledger: Ledger, claim: ExtremeClaim, field: Field, key: string): boolean {
  const { sign, end } = claim;
  const { item, items, list } = field;
  if (isPartial(ledger, claim, field)) return false;
  const metric = entriesIn(ledger, item).find((entry) => keyOf(entry) === key);
  const highest = isHighest(end, figureOfMetric(metric, key));
  if (highest === null) return false;
  const values = items.map((one) => ({ one, value: numberOf(entriesIn(ledger, one), claim, key, list) }));
  if (values.some(({ one, value }) => value === undefined && !isEmpty(entriesIn(ledger, one), key))) return false;
  if (currenciesOf(ledger, field, key).size > 1) return false;
  const own = values.find(({ one }) => one === item)?.value;
  if (own === undefined || !hasSign(own, sign)) return false;
  const rank = (value: Fraction) => (sign === undefined ? value : magnitude(value));
  return values.every(({ one, value }) => {
    if (one === item || value === undefined || !hasSign(value, sign)) return true;
    const way = compare(rank(own), rank(value));
    return highest ? way > 0 : way < 0;
  });
}

/** Those that the list leaves out may come before it. */
function isPartial(ledger: Ledger, { sign, end, of }: ExtremeClaim, { item, list }: Field): boolean {
  if (of !== undefined) return false;
  if ((sign === undefined || end !== "top") && !list.complete) return true;
  const isFirst = list.items[0] === item && (end === "top" || end === "good");
  return isCut(ledger, list) && !isFirst;
}

function currenciesOf(ledger: Ledger, { items }: Field, key: string): ReadonlySet<string> {
  const own = items.flatMap((one) => entriesIn(ledger, one)).filter((entry) => keyOf(entry) === key);
  return new Set(own.flatMap((entry) => figureOf(entry)?.readings.flatMap(({ currency }) => currency ?? []) ?? []));
}

function figureOfMetric(entry: Entry | undefined, key: string): string {
  return (entry === undefined ? undefined : figureOf(entry)?.metric) ?? key.trim();
}

/** null = nobody has said which end is the better one. */
function isHighest(end: ExtremeClaim["end"], metric: string): boolean | null {
  if (end === "top" || end === "bottom") return end === "top";
  const polarity = polarityOf(metric);
  return polarity === "none" ? null : (polarity === "up_good") === (end === "good");
}

function hasSign(value: Fraction, sign: Way | undefined): boolean {
  return sign === undefined || sign === 0 || signOf(value) === sign;
}

/** The facts keep a place for it and leave it empty. */
function isEmpty(entries: readonly Entry[], key: string): boolean {
  return entries.some((entry) => entry.leaf.value.is === "nothing" && keyOf(entry) === key);
}
