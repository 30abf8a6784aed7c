/** A number and the words around it -> what the text says is counted: the thing, its states, and whether it is the whole that others are part of. */
import type { NumberToken, Token } from "../text/token.ts";
import { termOf } from "./number-use.ts";
import type { Place, Placed } from "./placed.ts";

export interface Count {
  readonly token: NumberToken;
  readonly thing: string;
  readonly place: Place;
  /** "of 120", "of the three": the whole; what the clause says is said of the part. */
  readonly base: boolean;
  /** The thing is a word of ours for things, so nothing but a count can be meant. */
  readonly surely: boolean;
}

const reach = 5;
/** What may stand between a number and what it counts: "three of the 12 red accounts". */
const between = new Set(["state", "preposition", "ordinary", "word", "number", "pronoun", "metric", "name", "said"]);

export function countSaid(sentence: Placed, place: Place & { readonly token: NumberToken }): Count | undefined {
  const { token } = place;
  if (token.number.unit !== null || token.number.sign !== null) return undefined;
  const base = isBase(sentence, place);
  const thing = thingBehind(sentence, place);
  if (thing !== undefined) return { token, thing, place, base, surely: true };
  const noun = metricBehind(sentence, place);
  if (noun !== undefined && (base || isPartOf(sentence, place) || hasState(sentence, place)))
    return { token, thing: noun, place, base, surely: false };
  if (base || isStateNext(sentence, place) || isPartOf(sentence, place))
    return { token, thing: thingBefore(sentence, place), place, base, surely: false };
  return undefined;
}

function thingBehind({ places }: Placed, place: Place): string | undefined {
  for (const { token, clause } of places.slice(place.at + 1, place.at + 1 + reach)) {
    const term = termOf(token);
    if (clause !== place.clause) return undefined;
    if (term?.is === "thing") return term.id;
    if (!between.has(term?.is ?? token.kind) || (term?.is === "preposition" && !partitive.has(term.word)))
      return undefined;
  }
  return undefined;
}

const partitive = new Set(["of", "out of"]);

/** "2 of 5 trainings", "one of four value tasks", "64 of 200 licences": the last noun before the verb. */
function metricBehind({ places }: Placed, place: Place): string | undefined {
  let noun: string | undefined;
  for (const { token, clause } of places.slice(place.at + 1, place.at + 1 + reach)) {
    if (clause !== place.clause || leads(token)) return noun;
    const found = nounOf(token);
    if (found === undefined && (noun !== undefined || !between.has(termOf(token)?.is ?? token.kind))) return noun;
    noun = found ?? noun;
  }
  return noun;
}

function nounOf(token: Token): string | undefined {
  if (token.kind === "word") return token.stem;
  return token.kind === "term" && token.term.is === "metric" ? token.stems.at(-1) : undefined;
}

/** Any other preposition leads away from what is counted. */
function leads(token: Token): boolean {
  const term = termOf(token);
  return term?.is === "preposition" && !partitive.has(term.word);
}

/** The number stands behind "of" and another number: "8 of 200", "six of Jonas Weber's 38", "out of 120". */
function isBase({ places }: Placed, { at, clause }: Place): boolean {
  for (const { token, clause: other } of places.slice(Math.max(0, at - 4), at).reverse()) {
    const term = termOf(token);
    if (term?.is === "preposition") return partitive.has(term.word);
    if (other !== clause || !(token.kind === "name" || term?.is === "ordinary" || term?.is === "pronoun")) return false;
  }
  return false;
}

function isPartOf({ places }: Placed, { at }: Place): boolean {
  const term = termOf(places[at + 1]?.token);
  return term?.is === "preposition" && partitive.has(term.word);
}

function hasState({ places }: Placed, { clause }: Place): boolean {
  return places.some(({ token, clause: other }) => other === clause && isState(token));
}

function isState(token: Token | undefined): boolean {
  return token?.kind === "said" || termOf(token)?.is === "state";
}

/** "25 yellow", "two are escalated", "six contracted". */
function isStateNext({ places }: Placed, { at }: Place): boolean {
  const [next, second] = [places[at + 1]?.token, places[at + 2]?.token];
  return isState(next) || (termOf(next)?.is === "ordinary" && isState(second));
}

/** Things are counted of accounts where nothing else was said. */
function thingBefore({ places }: Placed, { at }: Place): string {
  const named = places.flatMap(({ token, at: other }) => {
    const term = termOf(token);
    const isNoun = term?.is === "thing" || (term?.is === "metric" && countable.has(term.id));
    if (!isNoun || other > at + reach) return [];
    return term.is === "thing" ? [term.id] : [token.kind === "term" ? (token.stems.at(-1) ?? "") : ""];
  });
  return named.at(-1) ?? "account";
}

const countable = new Set([
  "open_tickets",
  "tickets",
  "escalated_tickets",
  "seats",
  "active_users",
  "overdue_invoices",
]);
