/** Every other word and mark of a sentence -> nothing where it is one we know, else the reason to refuse it. */
import type { Figure } from "../facts/figure.ts";
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
  if (term.is === "forbidden" && !isOfFigures(sentence, place, explained)) return `"${token.text}" ${term.why}.`;
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

/** Written with a capital in the middle of a sentence without being a name. */
const shouting = new Set(["metric", "state", "role", "thing"]);

function isRanking({ places }: Placed, { at }: Place): boolean {
  return termOf(places[at + 1]?.token)?.is === "extreme";
}

/** A word of a key counts with the figure it is a word of; what the facts say of the subject only with the rest of it. */
function isOfFacts(sentence: Placed, place: Place, explained: ReadonlyMap<number, Explained>): boolean {
  const { book, places } = sentence;
  if (isOfFigures(sentence, place, explained)) return true;
  const [stem = ""] = stemsOf(place.token);
  const clause = new Set(
    places.filter((other) => other.clause === place.clause).flatMap(({ token }) => stemsOf(token)),
  );
  return subjectsAt(sentence, place).every((subject) =>
    statementsOf(book, subject).some(({ stems }) => stems.includes(stem) && stems.every((word) => clause.has(word))),
  );
}

/** Of every number of its clause, by a figure that it may be; where the clause has none, of one of the sentence: "Over the trailing year, NRR is 103.7%." */
function isOfFigures({ places }: Placed, place: Place, explained: ReadonlyMap<number, Explained>): boolean {
  const stems = stemsOf(place.token);
  const has = ({ words }: Figure) => stems.every((stem) => words.has(stem));
  const numbers = places
    .map(({ at, clause }) => ({ clause, figures: explained.get(at)?.figures ?? [] }))
    .filter(({ figures }) => figures.length > 0);
  const own = numbers.filter(({ clause }) => clause === place.clause);
  return own.length > 0
    ? own.every(({ figures }) => figures.some(has))
    : numbers.some(({ figures }) => figures.some(has));
}
