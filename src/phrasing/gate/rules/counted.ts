/** "three red accounts" -> whether a count of the facts says so, or their own list counted again (masking.md §5, 7). */
import { compare, fraction } from "../../../core/fraction.ts";
import type { FactBook, Figure } from "../facts/figure.ts";
import { sized } from "../facts/lookup.ts";
import type { NumberToken } from "../text/token.ts";
import { subjectsAt } from "./about.ts";
import { holding, listsOf } from "./lists.ts";
import { termOf } from "./number-use.ts";
import type { Explained } from "./numbers.ts";
import type { Place, Placed } from "./placed.ts";
import { predicatesAt } from "./predicates.ts";

interface Count {
  readonly token: NumberToken;
  readonly thing: string;
  readonly place: Place;
}

/** Undefined = the number is no count of things. */
export function counted(sentence: Placed, place: Place & { readonly token: NumberToken }): Explained | undefined {
  const { token } = place;
  const thing = token.number.unit === null ? thingBehind(sentence, place) : undefined;
  if (thing === undefined) return undefined;
  const count = { token, thing, place };
  const states = statesIn(sentence, place);
  const figures = countFigures(sentence, count, states);
  if (figures.length > 0) return { figures, reason: null, used: states.used };
  const { all, used } = predicatesAt(sentence, place);
  const lists = listsOf(sentence.book, thing).filter(({ complete }) => complete || all.length === 0);
  const right = lists.length > 0 && lists.every((list) => isCount(token, holding(sentence.book, list, all)));
  if (right) return { figures: [], reason: null, used };
  return { figures: [], reason: `"${token.text} ${thing}" is not what the facts count.`, used: [] };
}

const reach = 4;
/** What may stand between a number and what it counts: "three of the 12 red accounts". */
const between = new Set(["state", "preposition", "ordinary", "word", "number", "pronoun", "metric"]);

function thingBehind({ places }: Placed, place: Place): string | undefined {
  for (const { token, clause } of places.slice(place.at + 1, place.at + 1 + reach)) {
    const term = termOf(token);
    if (clause !== place.clause) return undefined;
    if (term?.is === "thing") return term.id;
    if (!between.has(term?.is ?? token.kind) || (term?.is === "preposition" && term.word !== "of")) return undefined;
  }
  return undefined;
}

interface States {
  readonly codes: readonly (readonly string[])[];
  readonly used: readonly number[];
}

function statesIn({ places }: Placed, place: Place): States {
  const found = places.flatMap(({ token, clause, at }) => {
    const term = termOf(token);
    return term?.is === "state" && clause === place.clause ? [{ codes: term.stems, at }] : [];
  });
  return { codes: found.map(({ codes }) => codes), used: found.map(({ at }) => at) };
}

/** A count's key must say all that the text says of the things, and no more. */
function countFigures(sentence: Placed, { token, thing, place }: Count, { codes }: States): readonly Figure[] {
  const { book } = sentence;
  const subjects = subjectsAt(sentence, place);
  const alike = new Set(token.number.values.flatMap((size) => sized(book, size, size)).map(({ figure }) => figure));
  return [...alike].filter((figure) => {
    const isIt = figure.words.has(thing) && subjects.includes(figure.scope.subject) && hasValue(figure, token);
    return isIt && codes.every((of) => of.some((code) => hasWords(figure, code))) && saysNoMore(book, figure, codes);
  });
}

function hasValue({ readings }: Figure, token: NumberToken): boolean {
  return readings.some(
    ({ value, unit }) => unit === "count" && token.number.values.some((written) => compare(written, value) === 0),
  );
}

function hasWords({ words }: Figure, code: string): boolean {
  return code.split(/[ _]/u).every((word) => words.has(word));
}

const telling = [
  "churned",
  "churn",
  "lost",
  "risk",
  "red",
  "yellow",
  "green",
  "new",
  "contraction",
  "expansion",
  "renewed",
  "overdue",
  "open",
  "escalated",
  "failed",
  "unscored",
  "start",
  "end",
  "previous",
  "before",
];

function saysNoMore(_book: FactBook, figure: Figure, codes: States["codes"]): boolean {
  const said = new Set(codes.flat().flatMap((code) => code.split(/[ _]/u)));
  return telling.every((word) => !figure.words.has(word) || said.has(word));
}

function isCount({ number }: NumberToken, count: number): boolean {
  return number.values.some((value) => compare(value, fraction(BigInt(count))) === 0);
}
