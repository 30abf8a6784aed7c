/** A level, a move or both of one quantity -> whether the facts have it so. */

import { groupBy } from "../../../core/group-by.ts";
import { polarityOf } from "../../../core/polarity.ts";
import type { QuantityClaim, Said, Way, What } from "../claims.ts";
import type { Part } from "../facts/figure.ts";
import { signBetween, signOfChange } from "../facts/signs.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { flowOfKey } from "../lexicon/flows.ts";
import { partWords } from "../lexicon/key-terms.ts";
import { flows } from "../lexicon/metrics.ts";
import type { Ref } from "../reading/names.ts";
import { type Context, entriesOf, type Proof, refuted, speakingOf } from "./context.ts";
import { isGroupWord } from "./entry.ts";
import { isDistance, isLevel } from "./equal.ts";
import { happeningOf } from "./events.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry } from "./ledger.ts";
import { wayBetweenPoints } from "./points.ts";
import { soleQuantity } from "./sole.ts";
import { isOfTime, isPointOfSeries } from "./times.ts";
import { proveTotal } from "./total.ts";

export function proveQuantity(context: Context, claim: QuantityClaim): Proof {
  const { now, what } = claim;
  if (now !== undefined && isOfCounted(context, claim))
    return proveTotal(context, { is: "total", words: what.words, said: now });
  if (claim.paid === true && isPersonal(context, claim.what.ref)) return refuted("That is a person, who pays nothing.");
  if (!isSaying(claim)) return refuted("Nothing is said of it.");
  const proof = proofAsWritten(context, claim);
  const other = proof.ok ? null : inUnitBefore(context, claim);
  const again = other === null ? proof : proofAsWritten(context, other);
  const best = again.ok ? again : proof;
  return best.ok && claim.likewise === true && !isAsBefore(context, best.way)
    ? refuted("It did not go the way of the one before.")
    : best;
}

/** One quantity was said to move, and the same way. */
function isAsBefore({ last }: Context, way: Way | undefined): boolean {
  const before = last?.proofs.at(-1);
  return before?.claim.is === "quantity" && before.way !== undefined && before.way === way;
}

function isSaying({ now, before, by, move }: QuantityClaim): boolean {
  return now !== undefined || before !== undefined || by !== undefined || move !== undefined;
}

/** "Two accounts are red, with $4,000 of MRR": of those two, and not of all. */
function isOfCounted({ counted, subject }: Context, { what, now, paid, total }: QuantityClaim): boolean {
  if (counted === undefined || subject !== null || what.ref.is === "name" || now?.num.currency == null) return false;
  return counted.fresh || paid === true || total === true;
}

function proofAsWritten(context: Context, claim: QuantityClaim): Proof {
  const what = meant(context, claim.what);
  const proof = what === null ? refuted("What is said to be so cannot be told.") : proveOf(context, claim, what);
  const said = claim.now ?? claim.before ?? claim.by;
  const unit = said === undefined || said.num.unit === null ? context.unit : said.num;
  return proof.ok ? { ...proof, context: { ...proof.context, unit } } : proof;
}

/** "NRR gained 2.5 points; GRR lost 1.5": a reader takes a bare number in the unit of the one before it. */
function inUnitBefore({ unit }: Context, claim: QuantityClaim): QuantityClaim | null {
  if (unit === null) return null;
  const given = (said: Said | undefined): Said | undefined =>
    said === undefined || said.num.unit !== null
      ? said
      : { ...said, num: { ...said.num, unit: unit.unit, currency: unit.currency } };
  const all = { now: given(claim.now), before: given(claim.before), by: given(claim.by) };
  const set = Object.fromEntries(Object.entries(all).filter(([, said]) => said !== undefined));
  return { ...claim, ...set };
}

const personal = /\b(?:owner|csm|person|member|contact|manager|team)\b/u;

/** Facts about somebody's book of accounts. */
function isPersonal({ ledger, subject, named }: Context, ref: Ref): boolean {
  if (!personal.test(ledger.book.root.ownKind ?? "")) return false;
  return ref.is === "name" ? ref.name === ledger.own : !named || subject === ledger.own;
}

/** What an account is spoken of by when nothing else is said. */
const usual: readonly (readonly string[])[] = [["health_score"], ["mrr"]];

/** "It rose", "Acme fell": what was spoken of, else the first that the facts measure of it. */
function meant(context: Context, what: What): What | null {
  if (what.words.length > 0) return what;
  if (context.words.length > 0) return { ...what, words: context.words };
  const { metric } = context.ledger.book.root;
  const measured = metric === null ? [] : [conceptsOf(metric.split("_"))];
  const all = [...measured, ...usual, ...soleQuantity(context, what.ref)].map((words) => ({ ...what, words }));
  return all.find((one) => describedBy(context, one).some(isNumber)) ?? null;
}

function proveOf(context: Context, claim: QuantityClaim, what: What): Proof {
  const named = what.words.join(" ");
  const found = describedBy(context, what);
  if (found.length === 0) return refuted(`The facts have no ${named} of that subject.`);
  const fitting = ownOf(found.filter(isNumber)).filter(
    (entry) =>
      (claim.total !== true || isTotal(entry)) && hasUnit(claim, entry) && !(claim.present === true && isGone(entry)),
  );
  const across = wayBetweenPoints(context.ledger, claim, fitting);
  if (across !== null && isMeant(claim, across, metricOf(fitting)))
    return { ok: true, context: speakingOf(context, what.ref, what.words), scopes: [], way: across };
  const ways = plainest(seriesOf(fitting), what).map((series) => borneOut(context, claim, series));
  const right = ways.filter(({ ok }) => ok);
  if (right.length === 0)
    return refuted(ways.find(({ why }) => why !== undefined)?.why ?? `The facts do not say that of ${named}.`);
  if (ways.length > right.length && !isTold(claim)) return refuted(`${named} may be several figures of the facts.`);
  const [first] = right;
  return {
    ok: true,
    context: speakingOf(context, what.ref, what.words),
    scopes: right.flatMap(({ scope }) => scope ?? []),
    ...(first?.way === undefined ? {} : { way: first.way }),
  };
}

/** What a part gives to a whole is no change of its own, where it has one. */
function ownOf(entries: readonly Entry[]): readonly Entry[] {
  const own = entries.filter((entry) => !entry.gives || figureOf(entry)?.part !== "change");
  return own.length > 0 ? own : entries;
}

/** {"churned": [{"account": "Delmar", "mrr": 6500}]}: who left pays no more. */
function isGone({ list }: Entry): boolean {
  return (
    list !== null && flowOfKey([...list.words].filter((word) => word !== "account" && word !== "customer")) === "churn"
  );
}

/** The days say which of several figures is meant. */
function isTold({ time, timeBefore }: QuantityClaim): boolean {
  return time !== undefined || timeBefore !== undefined;
}

function isTotal({ leaf }: Entry): boolean {
  return (
    leaf.scope.subject === null || leaf.key.some((word) => word === "total" || word === "sum" || word === "combined")
  );
}

function isNumber(entry: Entry): boolean {
  return entry.leaf.value.is === "figure" && !isShareOfAnother(entry);
}

const bareShare = new Set("delta change diff pp point pt".split(" "));
const shared = new Set("impact contribution point".split(" "));

/** What a part gives to a score is no change of its own. */
function isShareOfAnother(entry: Entry): boolean {
  const { label, key, path } = entry.leaf;
  const isChange = entry.gives && figureOf(entry)?.part === "change";
  // {"drivers": [{"account": "Acme", "delta_pp": -2.1}]}: points of a rate that is nobody's own.
  const isBare = [...path, ...key].every((word) => bareShare.has(word));
  return isChange && (label.length > 0 || isBare || key.some((word) => shared.has(word)));
}

export function describedBy(context: Context, { ref, words }: What): readonly Entry[] {
  const said = new Set(words);
  const found = entriesOf(context, ref, (entry) => isDescribed(entry, said));
  if (found.length > 0 || ref.is === "name" || !words.some((word) => ofTheWhole.has(word))) return found;
  return (context.ledger.bySubject.get(null) ?? []).filter((entry) => isDescribed(entry, said));
}

/** No single account has them: after "Globex fell" they are of the whole again. */
const ofTheWhole = new Set(
  "nrr grr crr logo_churn revenue_churn net_revenue_churn quick_ratio ltv ltv_cac cac".split(" "),
);

/** Everything hard is said, and nothing that is neither hard nor soft. */
export function isDescribed({ hard, soft }: Entry, said: ReadonlySet<string>): boolean {
  if (said.size === 0) return false;
  for (const word of hard) if (!said.has(word)) return false;
  for (const word of said) if (!(hard.has(word) || soft.has(word))) return false;
  return true;
}

function hasUnit(claim: QuantityClaim, { leaf }: Entry): boolean {
  const said = claim.now ?? claim.before;
  if (said === undefined || leaf.value.is !== "figure" || leaf.value.figure.part === "change") return true;
  return leaf.value.figure.readings.some(
    ({ unit }) => unitOf(said) === unit || (said.num.unit === null && bare.has(unit)),
  );
}

const bare = new Set(["score", "count", "ratio"]);

function unitOf({ num }: Said): string | null {
  return num.currency === null ? num.unit : "money";
}

/** One quantity of one object: its level, where it was, its change. */
type Series = readonly Entry[];

function seriesOf(entries: readonly Entry[]): readonly Series[] {
  const hardOf = (entry: Entry) =>
    `${[...entry.hard].sort().join(" ")} ${entry.window ?? ""} ${grainsOf(entry).join(" ")}`;
  const ofObject = [...groupBy(entries, objectOf).values()];
  // Items of a list of labels may be about several.
  const ofSubject = ofObject.flatMap((own) => [...groupBy(own, ({ leaf }) => leaf.scope.subject).values()]);
  return ofSubject.flatMap((own) => [...groupBy(own, hardOf).values()]);
}

const grains = /^(?:daily|weekly|monthly|quarterly|quarter|annual|annualised|yearly|month|week|year)$/u;

function grainsOf({ leaf: { key } }: Entry): readonly string[] {
  return key.filter((word, at) => grains.test(word) && key[at - 1] !== "last");
}

/** {"monthly": 1.6, "quarter": 4.7}: a month's churn is not meant where nobody says so. */
function plainest(all: readonly Series[], { words }: What): readonly Series[] {
  const unsaid = (series: Series) =>
    series.some((entry) => grainsOf(entry).some((word) => /ly$|ised$|^annual$/u.test(word) && !words.includes(word)));
  const plain = all.filter((series) => !unsaid(series));
  return plain.length > 0 ? plain : all;
}

/** [{"label": "NRR", "value": ...}, {"label": "NRR before", ...}]: the ends of one quantity, each in an object of its own. */
function objectOf({ leaf: { label, scope }, gives }: Entry): Entry["leaf"]["scope"] {
  const { parent, subject } = scope;
  if (parent === null) return scope;
  if (label.length > 0 && !gives && scope.under?.includes("fact") === true) return parent;
  if (subject !== parent.subject) return scope;
  // {"current": {"value": 88300}, "baseline": {"value": 79100}}
  const isEnd =
    scope.under !== undefined &&
    scope.under.length > 0 &&
    scope.under.every((word) => partWords.has(word) || ends.has(word) || isGroupWord(word));
  return (label.length > 0 && !gives) || isEnd ? parent : scope;
}

const ends = new Set("month week quarter year last same this period one".split(" "));

interface Outcome {
  readonly ok: boolean;
  readonly why?: string;
  readonly scope?: Entry["leaf"]["scope"];
  readonly way?: Way;
}

function borneOut(context: Context, claim: QuantityClaim, series: Series): Outcome {
  const wrong = (why: string): Outcome => ({ ok: false, why });
  const { ledger } = context;
  const partOf = (part: Part) => series.filter((entry) => figureOf(entry)?.part === part && !isFlow(entry));
  const [nows, befores, changes] = [partOf("now"), partOf("before"), partOf("change")];
  if (claim.now !== undefined) {
    const { now, time } = claim;
    // "In Q2 NRR was 104%": the days may say the end that was before.
    const ends =
      time === undefined || claim.move !== undefined || claim.before !== undefined ? nows : [...nows, ...befores];
    const right = ends.filter((entry) => isLevelOf(now, entry));
    if (time === undefined && !nows.every((entry) => isSameAs(nows[0], entry)))
      return wrong("It is of one of several days.");
    if (right.length === 0) return wrong(`"${now.num.text}" is not what the facts have.`);
    if (!right.some((entry) => isOfTime(ledger, entry, time, figureOf(entry)?.part ?? "now")))
      return wrong(`"${now.num.text}" is of other days.`);
  }
  if (claim.before !== undefined) {
    const { before } = claim;
    const right = befores.filter((entry) => isLevelOf(before, entry));
    if (right.length === 0) return wrong(`"${before.num.text}" is not what it was before.`);
    if (claim.timeBefore !== undefined && !right.some((entry) => isOfTime(ledger, entry, claim.timeBefore, "before")))
      return wrong(`"${before.num.text}" is of other days.`);
  }
  const way = wayOf(nows, befores, changes);
  if (claim.by !== undefined) {
    const { by } = claim;
    if (!changes.some((entry) => isDistanceOf(by, entry)))
      return wrong(`The facts have no change of "${by.num.text}".`);
  }
  if (claim.before === undefined && claim.timeBefore !== undefined && !isCompared(context, claim, series))
    return wrong("It is compared with other days.");
  if (
    claim.now === undefined &&
    claim.time !== undefined &&
    !series.some((entry) => isOfTime(ledger, entry, claim.time, "now"))
  )
    return wrong("It is of other days.");
  if (claim.now === undefined && claim.before === undefined && series.some((entry) => isPointOfSeries(ledger, entry)))
    return wrong("It is of one of several days.");
  if (way === null ? claim.move !== undefined : !isMeant(claim, way, metricOf(series)))
    return wrong("It did not go that way.");
  const [first] = series;
  return { ok: true, ...(first === undefined ? {} : { scope: first.leaf.scope }), ...(way === null ? {} : { way }) };
}

/** {"movements": {"churn": -9800}}: what went is no change of churn. */
function isFlow({ leaf: { path, key } }: Entry): boolean {
  return path.includes("movement") && flowOfKey(key) !== null;
}

function isSameAs(one: Entry | undefined, other: Entry): boolean {
  const valuesOf = (entry: Entry) =>
    (figureOf(entry)?.readings ?? []).map(({ value, unit }) => `${value.num}/${value.den} ${unit}`).join(" ");
  return one !== undefined && valuesOf(one) === valuesOf(other);
}

/** Up is better only where the metric says so. */
function isMeant({ move }: QuantityClaim, way: Way, metric: string): boolean {
  if (move === undefined) return true;
  const polarity = move.judged ? polarityOf(metric) : "up_good";
  if (polarity === "none") return false;
  return way === (polarity === "up_good" ? move.way : ((-move.way || 0) as Way));
}

/** "Up 3.5 points on Q2": the days of the end before. */
function isCompared({ ledger }: Context, { timeBefore }: QuantityClaim, series: Series): boolean {
  return series.some((entry) => figureOf(entry)?.part !== "now" && isOfTime(ledger, entry, timeBefore, "before"));
}

function metricOf(series: Series): string {
  const own = series.flatMap((entry) => figureOf(entry)?.metric ?? [])[0] ?? "";
  const [named, ...more] = series[0]?.hard ?? [];
  return polarityOf(own) === "none" && more.length === 0 ? (named ?? own) : own;
}

function isLevelOf(said: Said, entry: Entry): boolean {
  const figure = figureOf(entry);
  return figure !== undefined && isLevel(said, figure) && isPer(said, entry) && isOnSideOf(said, entry);
}

/** "53 days ago", "nine days left": on the side of today where the key has it. */
function isOnSideOf({ num }: Said, entry: Entry): boolean {
  if (/ago$/u.test(num.text)) return happeningOf(entry)?.side === "past";
  return !/left$/u.test(num.text) || happeningOf(entry)?.side === "ahead";
}

function isDistanceOf(said: Said, entry: Entry): boolean {
  const figure = figureOf(entry);
  return figure !== undefined && isDistance(said, figure) && isPer(said, entry);
}

/** "a month" only of what is of a month: of MRR as it stands, and not of what came or went in some days. */
export function isPer({ per, num }: Said, { hard, leaf }: Entry): boolean {
  if (per === undefined) return true;
  if (leaf.key.some((word) => word === `${per}ly` || (per === "year" && word === "annual"))) return true;
  if (num.currency === null) return false;
  const level = per === "month" ? "mrr" : per === "year" ? "arr" : per;
  return hard.has(level) && ![...flowing].some((word) => hard.has(word));
}

const flowing = new Set("churned new expansion contraction reactivation churn lost net delta added".split(" "));

/** null = the facts do not say. */
function wayOf(nows: Series, befores: Series, changes: Series): Way | null {
  const signs = new Set<Way>();
  for (const entry of changes) {
    const figure = figureOf(entry);
    const flow = figure === undefined ? undefined : flows.get(figure.metric ?? "");
    if (figure !== undefined) signs.add(flow !== undefined && figure.part !== "change" ? flow : signOfChange(figure));
  }
  for (const now of nows) {
    for (const before of befores) {
      const [one, other] = [figureOf(before), figureOf(now)];
      if (one !== undefined && other !== undefined) signs.add(signBetween(one, other));
    }
  }
  const [only] = signs;
  return signs.size === 1 && only !== undefined ? only : null;
}
