/** Every other word and mark of a sentence -> nothing where it is one we know, else the reason to refuse it. */
import { compare } from "../../../core/fraction.ts";
import type { Figure } from "../facts/figure.ts";
import { events } from "../lexicon/events.ts";
import { stem } from "../text/stem.ts";
import type { TermToken } from "../text/token.ts";
import { subjectsAt } from "./about.ts";
import { termOf } from "./number-use.ts";
import { type Explained, stemsOf } from "./numbers.ts";
import type { Place, Placed } from "./placed.ts";
import { statementsOf } from "./stated.ts";

const marks = new Set([",", ";", ":", "(", ")", "-", "\u2013", "\u2014", "&", "'"]);

export function wordReason(sentence: Placed, place: Place, explained: ReadonlyMap<number, Explained>): string | null {
  const { token } = place;
  if (token.kind === "bad") return `"${token.text}" ${token.why}.`;
  if (token.kind === "mark") return marks.has(token.text) ? null : `"${token.text}" has no place in an answer.`;
  if (token.kind === "word") return isOfFacts(sentence, place, explained) ? null : `"${token.text}" is in no facts.`;
  return token.kind === "term" ? termReason(sentence, place, token, explained) : null;
}

function termReason(
  sentence: Placed,
  place: Place,
  token: TermToken,
  explained: ReadonlyMap<number, Explained>,
): string | null {
  const { term } = token;
  if (term.is === "forbidden" && !isOfFigures(sentence, place, explained) && !isBorneOut(sentence, place, explained))
    return `"${token.text}" ${term.why}.`;
  if (token.stems[0] === "last" && isAtEnd(sentence, place)) return `"${token.text}" ranks what is not ranked.`;
  if (term.is === "rank" && !isRanking(sentence, place)) return `"${token.text}" ranks what is not ranked.`;
  if (term.is === "preposition" && token.stems[0] === "than" && !isComparing(sentence, place)) {
    return `"${token.text}" compares without a figure.`;
  }
  if (token.capital && !shouting.has(term.is))
    return `"${token.text}" is written like a name that the facts do not hold.`;
  return null;
}

/** "7 more than in September": a difference that a figure gives, from the period or the value before. */
function isComparing({ places }: Placed, { at }: Place): boolean {
  const before = termOf(places[at - 1]?.token)?.is;
  const behind = places.slice(at + 1, at + 4).map(({ token }) => token);
  const ends = behind.some((token) => token.kind === "days" || termOf(token)?.is === "part");
  return before === "direction" && ends && places[at - 2]?.token.kind === "number";
}

function isBorneOut(sentence: Placed, place: Place, explained: ReadonlyMap<number, Explained>): boolean {
  return isTotal(sentence, place, explained) || isBetweenFigures(sentence, place, explained);
}

const sides: ReadonlyMap<string, -1 | 1> = new Map([
  ["above", 1],
  ["ahead of", 1],
  ["below", -1],
  ["under", -1],
]);

/** "32%, below the peer median of 55%": both figures are the facts', in one unit, and one is below the other. */
function isBetweenFigures({ places }: Placed, place: Place, explained: ReadonlyMap<number, Explained>): boolean {
  const side = sides.get(place.token.text.toLowerCase());
  const numbers = places.filter(({ token }) => token.kind === "number");
  const left = explained.get(numbers.findLast(({ at }) => at < place.at)?.at ?? -1)?.figures ?? [];
  const right = explained.get(numbers.find(({ at }) => at > place.at)?.at ?? -1)?.figures ?? [];
  if (side === undefined || left.length === 0 || right.length === 0) return false;
  return left.every((one) => right.every((other) => isOnSide(one, other, side)));
}

function isOnSide({ readings: [one], part }: Figure, { readings: [other] }: Figure, side: -1 | 1): boolean {
  if (one === undefined || other === undefined || one.unit !== other.unit || part === "change") return false;
  return compare(one.value, other.value) === side;
}

/** "$144,000 in total": of a figure that the facts keep as one. */
function isTotal({ places }: Placed, { token, clause }: Place, explained: ReadonlyMap<number, Explained>): boolean {
  if (!/^(?:in total|together|altogether|combined)$/iu.test(token.text)) return false;
  const own = places.filter((other) => other.clause === clause).flatMap(({ at }) => explained.get(at)?.figures ?? []);
  return own.length > 0 && own.every(({ words }) => words.has("total"));
}

/** "Renews last." */
function isAtEnd({ places }: Placed, { at, clause }: Place): boolean {
  const next = places[at + 1];
  return next === undefined || next.clause !== clause;
}

/** Written with a capital in the middle of a sentence without being a name. */
const shouting = new Set(["metric", "state", "role", "thing"]);

function isRanking({ places }: Placed, { at }: Place): boolean {
  return termOf(places[at + 1]?.token)?.is === "extreme";
}

/** A word of a key counts with the figure it is a word of; what the facts say of the subject only with the rest of it. */
function isOfFacts(sentence: Placed, place: Place, explained: ReadonlyMap<number, Explained>): boolean {
  const { book, places } = sentence;
  if (isOfFigures(sentence, place, explained) || isOfEvent(sentence, place, explained)) return true;
  const [own = ""] = stemsOf(place.token);
  const clause = new Set(
    places.filter((other) => other.clause === place.clause).flatMap(({ token }) => stemsOf(token)),
  );
  return subjectsAt(sentence, place).every((subject) =>
    statementsOf(book, subject).some(
      ({ stems, words }) => (stems.includes(own) || words.has(own)) && stems.every((word) => clause.has(word)),
    ),
  );
}

/** "Was last contacted on 11 October": the facts keep a day, or how long ago it was, under such a word; the day is checked by itself. */
function isOfEvent(sentence: Placed, place: Place, explained: ReadonlyMap<number, Explained>): boolean {
  const [word = ""] = stemsOf(place.token);
  const keys = new Set(
    events.flatMap(([said, of]) => (said.split(" ").some((one) => stem(one) === word) ? of.split(" ") : [])),
  );
  const own = sentence.places.filter(({ clause }) => clause === place.clause);
  const near = own.some(({ token }) => token.kind === "days" || token.kind === "number") ? own : sentence.places;
  const days = near.flatMap(({ token }) => (token.kind === "days" ? token.ranges.map(({ from }) => from) : []));
  const ofDay = sentence.book.days.filter(({ day }) => days.includes(day)).map(({ words }) => words);
  const ofFigures = near.flatMap(({ at }) => (explained.get(at)?.figures ?? []).map(({ words }) => words));
  const has = (words: ReadonlySet<string>) => words.has(word) || [...keys].some((key) => words.has(key));
  return [...ofDay, ...ofFigures].some(has) && !sentence.places.some(({ token }) => isNegation(token.text));
}

function isNegation(text: string): boolean {
  return /^(?:never|not|no|nobody)$/iu.test(text);
}

/** Of every number of its clause, by a figure that it may be; where the clause has none, of one of the sentence: "Over the trailing year, NRR is 103.7%." */
function isOfFigures({ places }: Placed, place: Place, explained: ReadonlyMap<number, Explained>): boolean {
  const stems = stemsOf(place.token);
  const has = ({ words }: Figure) => stems.every((one) => words.has(one));
  const numbers = places
    .map(({ at, clause }) => ({ clause, figures: explained.get(at)?.figures ?? [] }))
    .filter(({ figures }) => figures.length > 0);
  // "34 weekly active users on 80 licences": the word is one of the number it stands behind.
  const number = places.slice(Math.max(0, place.at - 2), place.at).findLast(({ token }) => token.kind === "number");
  if (number !== undefined && number.clause === place.clause && (explained.get(number.at)?.figures ?? []).some(has))
    return true;
  const own = numbers.filter(({ clause }) => clause === place.clause);
  return own.length > 0
    ? own.every(({ figures }) => figures.some(has))
    : numbers.some(({ figures }) => figures.some(has));
}
