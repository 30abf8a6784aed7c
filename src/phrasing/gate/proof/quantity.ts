/** A level, a move or both of one quantity -> whether the facts have it so. */
import type { QuantityClaim, Said, Way, What } from "../claims.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { flowOfKey } from "../lexicon/flows.ts";
import type { Ref } from "../reading/names.ts";
import { borneOut } from "./borne-out.ts";
import { type Context, type Proof, refuted, speakingOf } from "./context.ts";
import { describedBy } from "./described.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry } from "./ledger.ts";
import { wayBetweenPoints } from "./points.ts";
import { plainest, seriesOf } from "./series.ts";
import { soleQuantity } from "./sole.ts";
import { proveTotal } from "./total.ts";
import { isMeant, metricOf } from "./way.ts";

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
  const who = ref.is === "name" ? ref.name : named ? subject : ledger.own;
  if (who === null) return false;
  if (who === ledger.own && personal.test(ledger.book.root.ownKind ?? "")) return true;
  const [entry] = ledger.bySubject.get(who) ?? [];
  return personal.test(entry?.leaf.scope.kind ?? "");
}

/** What an account is spoken of by when nothing else is said. */
const usual: readonly (readonly string[])[] = [["health_score"], ["mrr"]];

/** "It rose", "Acme fell": what was spoken of, else the first that the facts measure of it. */
function meant(context: Context, what: What): What | null {
  if (what.words.length > 0) return what;
  if (context.words.length > 0) return { ...what, words: context.words };
  // "The departure is the biggest reason, at 29 points": of the reason, and of nothing that is measured.
  if (what.ref.is === "same" && context.last?.claims.at(-1)?.is === "reason") return null;
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
  const ways = plainest(seriesOf(fitting), what).map((series) => borneOut(context.ledger, claim, series));
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
    // {"mrr_by_currency": {"GBP": 48200}} is a part of it.
    (leaf.scope.subject === null && !leaf.path.includes("by")) ||
    leaf.key.some((word) => word === "total" || word === "sum" || word === "combined")
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
