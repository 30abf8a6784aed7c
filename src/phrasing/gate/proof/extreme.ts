/** "The largest of the three" -> ranked again over the lists of the facts. */

import { compare, type Fraction, subtract } from "../../../core/fraction.ts";
import { polarityOf } from "../../../core/polarity.ts";
import type { ExtremeClaim, Ranked, Said, Way } from "../claims.ts";
import type { FactList, Scope } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import type { Ref } from "../reading/names.ts";
import { isPer } from "./amount-of.ts";
import { type Context, type Proof, refuted, speakingOf } from "./context.ts";
import { isNumber } from "./count.ts";
import { isDescribed } from "./described.ts";
import { isDistance, isLevel } from "./equal.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry } from "./ledger.ts";
import { isCut, isOfList } from "./members.ts";
import { entriesIn, entryOf, keyOf } from "./ranking.ts";
import { magnitude, signOf } from "./tolerance.ts";

export function proveExtreme(context: Context, claim: ExtremeClaim): Proof {
  const fields = fieldsOf(context, claim);
  if (fields.length === 0) return refuted("The facts have no list in which that could be seen.");
  for (const field of fields) {
    const why = notFirst(context, claim, field);
    if (why !== null) return refuted(why);
  }
  const [field] = fields;
  if (field === undefined) return refuted("The facts have no list in which that could be seen.");
  const { item } = field;
  const by = measuredBy(claim, field, entriesIn(context.ledger, item));
  const ref: Ref = claim.who.as === "ref" ? claim.who.ref : { is: "same" };
  return { ok: true, context: speakingOf(context, ref, by.length > 0 ? by : context.words), scopes: [item] };
}

/** Concepts of what they were compared by. */
function measuredBy(claim: ExtremeClaim, field: Field, own: readonly Entry[]): readonly string[] {
  const [key, other] = keysOf(claim, field, own);
  const entry = own.find((one) => keyOf(one) === key);
  return key === undefined || other !== undefined || entry === undefined ? field.by : [...entry.hard];
}

/** Those that are compared, and the one said to be first among them. */
interface Field {
  readonly item: Scope;
  readonly list: FactList;
  readonly items: readonly Scope[];
  readonly by: readonly string[];
}

function fieldsOf(context: Context, { who, noun, of, ofTwo, by, owner }: ExtremeClaim): readonly Field[] {
  const { ledger } = context;
  const { lists } = ledger.book;
  return lists.flatMap((list) => {
    const all = list.items.flatMap((item) => item ?? []);
    const item = all.find((one) => isIt(context, one, who));
    if (item === undefined || all.length < 2) return [];
    if (of !== undefined && !isNumber(of, all.length)) return [];
    if (owner?.is === "name" && (list.scope.subject ?? ledger.own) !== owner.name) return [];
    if (ofTwo === true && all.length !== 2) return [];
    const rest = noun.filter((word) => !isOfList(ledger, list, word));
    if (rest.length > 0 && by.length > 0) return [];
    const items = of === undefined && ofTwo === undefined ? alike(lists, item, all) : all;
    return [{ item, list, items, by: by.length > 0 ? by : rest }];
  });
}

/** Accounts that slip and accounts that recover are accounts. */
function alike(lists: readonly FactList[], item: Scope, own: readonly Scope[]): readonly Scope[] {
  if (item.kind === null || item.subject === item.parent?.subject) return own;
  const others = lists.flatMap(({ items }) => items.flatMap((one) => (one?.kind === item.kind ? one : [])));
  return [...new Set([...own, ...others])];
}

function isIt({ ledger, subject, named }: Context, item: Scope, who: Ranked): boolean {
  if (who.as === "ref") {
    const name = who.ref.is === "name" ? who.ref.name : named ? subject : null;
    return name !== null && item.subject === name && item.parent?.subject !== name;
  }
  if (who.as === "days")
    return item.periods.some(({ range }) =>
      who.time.ranges.some(({ from, to }) => from === range.from && to === range.to),
    );
  const label = entriesIn(ledger, item).map(({ leaf }) => conceptsOf(leaf.label))[0] ?? [];
  return label.length > 0 && label.length === who.words.length && label.every((word) => who.words.includes(word));
}

/** null = it is the first, and its figures are as they are said. */
function notFirst(context: Context, claim: ExtremeClaim, field: Field): string | null {
  const { ledger } = context;
  const own = entriesIn(ledger, field.item);
  const keys = keysOf(claim, field, own);
  if (keys.length === 0) return "The facts do not say by what it would be the first.";
  const isOrdered = keys.every((key) => isAhead(context, claim, field, key));
  if (!isOrdered) return "A look over the list of the facts gives another one.";
  if (keys.length > 1 && (claim.sign !== 0 || hasFigure(claim))) return "It may be the first by several figures.";
  return hasFigure(claim) && !keys.some((key) => isAsSaid(claim, own, key)) ? "Its figure is another one." : null;
}

function hasFigure({ value, before, distance }: ExtremeClaim): boolean {
  return value !== undefined || before !== undefined || distance !== undefined;
}

/** By what it may be the first. */
function keysOf(claim: ExtremeClaim, { by, list }: Field, own: readonly Entry[]): readonly string[] {
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
  const money = keys.filter((key) =>
    fitting.some((entry) => keyOf(entry) === key && figureOf(entry)?.readings.some(({ unit }) => unit === "money")),
  );
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

/** Its level, or how far it moved. */
function numberOf(
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
  return now !== undefined && sign === -1 && isOfLosses(list) && isMoney(entries, key) ? negative(now) : undefined;
}

function negative({ num, den }: Fraction): Fraction {
  return { num: num < 0n ? num : -num, den };
}

function isMoney(entries: readonly Entry[], key: string): boolean {
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

function isAhead({ ledger }: Context, claim: ExtremeClaim, field: Field, key: string): boolean {
  const { sign, end } = claim;
  const { item, items, list } = field;
  if ((sign === undefined || end !== "top") && !list.complete && claim.of === undefined) return false;
  const isFirst = list.items[0] === item && (end === "top" || end === "good");
  if (claim.of === undefined && isCut(ledger, list) && !isFirst) return false;
  const metric = entriesIn(ledger, item).find((entry) => keyOf(entry) === key);
  const highest = isHighest(end, figureOfMetric(metric, key));
  if (highest === null) return false;
  const values = items.map((one) => ({ one, value: numberOf(entriesIn(ledger, one), claim, key, list) }));
  if (values.some(({ one, value }) => value === undefined && !isEmpty(entriesIn(ledger, one), key))) return false;
  const own = values.find(({ one }) => one === item)?.value;
  if (
    currenciesOf(
      items.flatMap((one) => entriesIn(ledger, one)),
      key,
    ).size > 1
  )
    return false;
  if (own === undefined || !hasSign(own, sign)) return false;
  const rank = (value: Fraction) => (sign === undefined ? value : magnitude(value));
  return values.every(({ one, value }) => {
    if (one === item || value === undefined || !hasSign(value, sign)) return true;
    const way = compare(rank(own), rank(value));
    return highest ? way > 0 : way < 0;
  });
}

function currenciesOf(entries: readonly Entry[], key: string): ReadonlySet<string | null> {
  const own = entries.filter((entry) => keyOf(entry) === key);
  return new Set(own.flatMap((entry) => figureOf(entry)?.readings.flatMap(({ currency }) => currency ?? null) ?? []));
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

function isAsSaid({ value, before, distance, sign }: ExtremeClaim, own: readonly Entry[], key: string): boolean {
  const entries = own.filter((entry) => keyOf(entry) === key);
  const parts = (part: "now" | "before" | "change") => entries.filter((entry) => figureOf(entry)?.part === part);
  if (before !== undefined && !isAny(parts("before"), before, isLevel)) return false;
  if (distance !== undefined && !isAny(parts("change"), distance, isDistance)) return false;
  if (value === undefined) return true;
  if (sign === undefined || before !== undefined || parts("change").length === 0)
    return isAny(parts("now"), value, isLevel);
  return isAny(parts("change"), value, isDistance);
}

function isAny(entries: readonly Entry[], said: Said, is: typeof isLevel): boolean {
  return entries.some((entry) => {
    const figure = figureOf(entry);
    return figure !== undefined && isPer(said, entry) && is(said, figure);
  });
}
