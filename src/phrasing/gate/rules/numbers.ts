/** Every number of a sentence -> the figure that explains it, or why none does (masking.md §5, 1-4). */
import { compare, type Fraction } from "../../../core/fraction.ts";
import type { Figure } from "../facts/figure.ts";
import { type Candidate, sized } from "../facts/lookup.ts";
import { stem } from "../text/stem.ts";
import type { NumberToken } from "../text/token.ts";
import { subjectsAt } from "./about.ts";
import { counted } from "./counted.ts";
import { isMeasuring, measureOf } from "./number-metric.ts";
import { isInSpan, spanOf } from "./number-period.ts";
import { goesAlong, isPart } from "./number-sign.ts";
import { isOwned, ownersOf } from "./number-subject.ts";
import { isInUnit } from "./number-unit.ts";
import { isNumber, termOf, usedAs } from "./number-use.ts";
import type { Place, Placed } from "./placed.ts";
import { isWritten, magnitude, roomOf } from "./tolerance.ts";

export interface Explained {
  /** Those that explain it; none = `reason` says why. */
  readonly figures: readonly Figure[];
  readonly reason: string | null;
  /** Other tokens the explanation took in, by their place. */
  readonly used: readonly number[];
}

type Step = readonly [keep: (candidate: Candidate) => boolean, otherwise: string];

export function explain(sentence: Placed, place: Place & { readonly token: NumberToken }): Explained {
  const count = counted(sentence, place);
  if (count !== undefined) return count;
  const asWritten = explainedBy(sentence, place, withUnit(sentence, place));
  const token = inUnitBefore(sentence, place);
  if (asWritten.reason === null || token === place.token) return asWritten;
  const asBefore = explainedBy(sentence, place, token);
  return asBefore.reason === null ? asBefore : asWritten;
}

function explainedBy(sentence: Placed, place: Place, token: NumberToken): Explained {
  let left = candidatesOf(sentence, token, isAbout(sentence, place)).filter(({ reading }) =>
    isUnder(sentence, place, reading.value),
  );
  for (const [keep, otherwise] of stepsOf(sentence, place, token)) {
    left = left.filter(keep);
    if (left.length === 0) return { figures: [], reason: `"${token.text}" ${otherwise}`, used: [] };
  }
  return { figures: left.map(({ figure }) => figure), reason: null, used: [] };
}

function candidatesOf({ book }: Placed, token: NumberToken, about: boolean): readonly Candidate[] {
  return roomOf(token, about)
    .flatMap(({ from, to }) => sized(book, from, to))
    .filter(({ reading }) => isWritten(token, reading.value, about));
}

function stepsOf(sentence: Placed, place: Place, token: NumberToken): readonly Step[] {
  const owners = ownersOf(sentence, place);
  const use = usedAs(sentence, place);
  const measure = measureOf(sentence, place);
  const span = spanOf(sentence, place);
  const subjects = subjectsAt(sentence, place);
  return [
    [() => true, "is no figure of the facts."],
    [({ reading }) => isInUnit(token, reading), "is written in another unit than the facts have it in."],
    [() => !owners.shared, "stands beside several names: whose it is cannot be told."],
    [({ figure }) => isOwned(figure, owners.names, subjects), "is a figure of somebody else."],
    [({ figure }) => isMeasuring(sentence.book, figure, measure, saidIn(sentence)), "is a figure of something else."],
    [
      ({ figure, reading }) => measure.metric !== null || isOfItsSpan(sentence, figure, reading.unit),
      "is a span of something else.",
    ],
    [({ figure }) => measure.thing === null || hasThing(figure, measure.thing), "counts something else."],
    [
      ({ reading }) => measure.metric !== null || measure.thing !== null || reading.unit !== "count",
      "counts nothing that is named.",
    ],
    [({ figure }) => isPlain(sentence, place, figure), "leaves out what the figure is: an average, a part, a case."],
    [({ figure }) => isPart(figure, use.parts), "is another end of the change, or not a change."],
    [({ figure, reading }) => goesAlong(token, use, figure, reading.value), "goes the other way in the facts."],
    [
      ({ figure }) =>
        isInSpan(sentence.book, figure, use.parts, use.noun === true && span?.own !== true ? undefined : span),
      "is a figure of another period.",
    ],
  ];
}

function saidIn({ places }: Placed): ReadonlySet<string> {
  return new Set(places.flatMap(({ token }) => stemsOf(token)));
}

/** "Renews in 9 days" is no {"trial_days_left": 9}: what ends then must be said. */
function isOfItsSpan(sentence: Placed, { words }: Figure, unit: Candidate["reading"]["unit"]): boolean {
  const said = saidIn(sentence);
  if (unit !== "day" || !(said.has("renew") || said.has("customer"))) return true;
  return ["renewal", "renew", "contract", "term"].some((word) => words.has(word)) && said.has("renew");
}

function hasThing(figure: Figure, thing: string): boolean {
  return figure.words.has(thing) || figure.metric === thing;
}

/** What a key says beyond its metric must be said: an average is no level, a total no part. */
const qualifying = [
  "average",
  "avg",
  "median",
  "mean",
  "peer",
  "max",
  "min",
  "potential",
  "proposed",
  "proposal",
  "offer",
  "offered",
  "quote",
  "quoted",
  "requested",
  "request",
  "planned",
  "former",
  "prior",
  "limit",
  "minimum",
  "maximum",
  "without",
  "target",
  "goal",
  "benchmark",
  "guide",
  "trailing",
  "annualised",
  "projected",
  "forecast",
  "committed",
  "low",
  "high",
  "voluntary",
  "involuntary",
  "unknown",
];
const whole = new Set(["total", "all", "scored", "looked"]);

/** What is said to be done is no figure of everything there is to do. */
const doing = new Set("finished done complete completed used using uses".split(" "));
const each = /^(?:a|per|each|every) (?:month|week|year|quarter|day)$/iu;

function isPlain({ places }: Placed, place: Place, figure: Figure): boolean {
  const own = places.filter(({ clause }) => clause === place.clause).map(({ token }) => token.text.toLowerCase());
  const isWhole = [...whole].some((word) => figure.words.has(word));
  if (isWhole && own.some((word) => doing.has(word) && !figure.words.has(word))) return false;
  const isMoney = figure.readings.some(({ unit }) => unit === "money");
  if (!isMoney && each.test(places[place.at + 1]?.token.text ?? "")) return false;
  const said = new Set(places.flatMap(({ token }) => stemsOf(token)));
  const next = places[place.at + 1]?.token;
  const isPartOf = termOf(next)?.is === "preposition" && next?.text.toLowerCase() === "of";
  // "$138,400 of MRR is at risk": a state in the clause would be said of the whole.
  const isStated = places.some(({ token, clause }) => clause === place.clause && isSaidOfIt(token));
  if (isPartOf && isStated && [...whole].some((word) => figure.words.has(word))) return false;
  return qualifying.every(
    (word) => !figure.words.has(word) || said.has(word) || figure.metric?.includes(word) === true,
  );
}

function isSaidOfIt(token: Place["token"]): boolean {
  return token.kind === "said" || termOf(token)?.is === "state";
}

export function stemsOf(token: Place["token"]): readonly string[] {
  if (token.kind === "said") return token.text.toLowerCase().split(" ").map(stem);
  if (token.kind === "term") return token.stems;
  return token.kind === "word" ? [token.stem] : [];
}

const fallingShort = /^(?:nearly|almost)$/iu;

/** "Nearly 12,500" is less than that. */
function isUnder({ places }: Placed, { at, token }: Place, value: Fraction): boolean {
  const word = places[at - 1]?.token.text ?? "";
  if (!fallingShort.test(word) || token.kind !== "number") return true;
  return token.number.values.some((written) => compare(magnitude(value), magnitude(written)) < 0);
}

function isAbout({ places }: Placed, { at }: Place): boolean {
  const [last, earlier] = [places[at - 1]?.token, places[at - 2]?.token];
  return [last, earlier].some((token) => termOf(token)?.is === "about") || last?.text === "~";
}

/** "from 104.0 to 107.5%": the unit is written once, behind the second. */
function withUnit({ places }: Placed, place: Place & { readonly token: NumberToken }): NumberToken {
  const before = places[place.at - 1]?.token;
  if (place.token.number.unit === null && before?.text.toLowerCase() === "day")
    return { ...place.token, number: { ...place.token.number, unit: "day" } };
  const [to, next] = [places[place.at + 1]?.token, places[place.at + 2]?.token];
  const bare = place.token.number.unit === null && termOf(to)?.is === "preposition" && to?.text.toLowerCase() === "to";
  if (!bare || next?.kind !== "number" || next.number.unit === null) return place.token;
  return inUnitOf(place.token, next);
}

function inUnitOf(token: NumberToken, { number: { unit, currency } }: NumberToken): NumberToken {
  return { ...token, number: { ...token.number, unit, currency } };
}

/** "Lost 1.1 points, and Delacroix 1.0": a reader takes a bare number in the unit of the one before it, so that reading alone is tried. */
function inUnitBefore({ places }: Placed, place: Place & { readonly token: NumberToken }): NumberToken {
  const last = places.filter(isNumber).findLast(({ at }) => at < place.at);
  const { unit, sign } = place.token.number;
  // "Usage (-12)": a change without a unit is one of points.
  if (unit === null && sign !== null && last?.token.number.unit == null)
    return { ...place.token, number: { ...place.token.number, unit: "points" } };
  if (unit !== null || last === undefined || last.token.number.unit === null) return place.token;
  return inUnitOf(place.token, last.token);
}
