/** "three red accounts" -> whether a count of the facts says so, or their own list counted again (masking.md §5, 7). */
import { compare, fraction } from "../../../core/fraction.ts";
import type { Figure } from "../facts/figure.ts";
import { sized } from "../facts/lookup.ts";
import { kinOf } from "../lexicon/kin.ts";
import { things } from "../lexicon/things.ts";
import { stem } from "../text/stem.ts";
import type { NumberToken } from "../text/token.ts";
import { subjectsAt } from "./about.ts";
import { type Count, countSaid } from "./count-said.ts";
import { holders, listsOf } from "./lists.ts";
import { termOf } from "./number-use.ts";
import { type Explained, stemsOf } from "./numbers.ts";
import type { Place, Placed } from "./placed.ts";
import { type Predicates, predicatesAt } from "./predicates.ts";

/** Undefined = the number is no count of things. */
export function counted(sentence: Placed, place: Place & { readonly token: NumberToken }): Explained | undefined {
  if (isMoreThanWhole(sentence, place))
    return { figures: [], reason: `"${place.token.text}" is more than what it is a part of.`, used: [] };
  const count = countSaid(sentence, place);
  if (count === undefined) return undefined;
  const predicates = count.base ? { all: [], used: [] } : predicatesAt(sentence, place);
  const states = statesIn(sentence, count);
  const figures = countFigures(sentence, count, states);
  const listed = namedBehind(sentence, place);
  if (figures.length > 0 && listed.every((name) => predicates.all.every((holds) => holds(sentence.book, name))))
    return { figures, reason: null, used: states.used };
  if (isOfLists(sentence, count, predicates, listed)) return { figures: [], reason: null, used: predicates.used };
  if (!count.surely) return undefined;
  return { figures: [], reason: `"${count.token.text} ${count.thing}" is not what the facts count.`, used: [] };
}

/** "50 of its 49 seats". */
function isMoreThanWhole({ places }: Placed, { at, token }: Place & { readonly token: NumberToken }): boolean {
  if (termOf(places[at + 1]?.token)?.is !== "preposition" || places[at + 1]?.token.text !== "of") return false;
  const whole = places.slice(at + 2, at + 5).find((other) => other.token.kind === "number")?.token;
  const [part] = token.number.values;
  const [all] = whole?.kind === "number" && whole.number.unit === token.number.unit ? whole.number.values : [];
  return part !== undefined && all !== undefined && compare(part, all) > 0;
}

/** Each list by itself, or all of them together where they hold different subjects: "three accounts are slipping". */
function isOfLists(
  { book }: Placed,
  { token, thing }: Count,
  { all }: Predicates,
  listed: readonly (string | null)[],
): boolean {
  const lists = listsOf(book, thing).filter(({ complete }) => complete || all.length === 0);
  if (lists.length === 0) return false;
  const held = lists.map((list) => holders(book, list, all));
  const together = new Set(held.flat());
  const isEach = held.every((subjects) => isCount(token, subjects.length));
  const isRight = isEach || (all.length > 0 && isCount(token, together.size));
  return isRight && listed.every((name) => together.has(name));
}

/** "Three accounts are red: Acme, Globex and Initech." */
function namedBehind({ places }: Placed, place: Place): readonly (string | null)[] {
  const end = places.find(({ clause }) => clause > place.clause);
  if (end?.token.kind !== "mark" || end.token.text !== ":") return [];
  return places.flatMap(({ token, at }) => (token.kind === "name" && at > end.at ? [token.name] : []));
}

interface States {
  readonly codes: readonly (readonly string[])[];
  readonly used: readonly number[];
}

function statesIn({ places }: Placed, { place, base }: Count): States {
  const found = places.flatMap(({ token, clause, at }) => {
    if (clause !== place.clause || base) return [];
    const term = termOf(token);
    if (token.kind === "said") return [{ codes: token.statements.map(({ stems }) => stems.join(" ")), at }];
    return term?.is === "state" ? [{ codes: term.stems, at }] : [];
  });
  return { codes: found.map(({ codes }) => codes), used: found.map(({ at }) => at) };
}

/** A count's key must say all that the text says of the things, and the text all that the key says: neither a part is taken for the whole nor the reverse. */
function countFigures(sentence: Placed, count: Count, { codes }: States): readonly Figure[] {
  const { book } = sentence;
  const subjects = subjectsAt(sentence, count.place);
  const alike = new Set(
    count.token.number.values.flatMap((size) => sized(book, size, size)).map(({ figure }) => figure),
  );
  return [...alike].filter((figure) => {
    const isIt = subjects.includes(figure.scope.subject) && hasValue(figure, count.token) && isOfThing(figure, count);
    return (
      isIt &&
      codes.every((of) => of.some((code) => hasWords(figure, code))) &&
      saysNoMore(sentence, figure, count, codes)
    );
  });
}

const thingIds = new Set(things.flatMap((line) => line.split("|").map((word) => stem(word))));

/** {"bands": {"red": 9}} counts accounts: a key that names nothing else does. */
function isOfThing({ words, scope }: Figure, { thing }: Count): boolean {
  if (words.has(thing) || isInUse(words, thing)) return true;
  return thing === "account" && scope.subject === null && [...words].every((word) => !thingIds.has(word));
}

/** "9 of 40 licences are in use": by as many active users. */
function isInUse(words: ReadonlySet<string>, thing: string): boolean {
  return /^(?:licence|license|seat)$/u.test(thing) && words.has("active") && words.has("user");
}

function hasValue({ readings }: Figure, token: NumberToken): boolean {
  return readings.some(
    ({ value, unit }) => unit === "count" && token.number.values.some((written) => compare(written, value) === 0),
  );
}

function hasWords({ words }: Figure, code: string): boolean {
  return code.split(/[ _]/u).every((word) => words.has(word));
}

const inUse = /^(?:active|user|count|value|now|\d+d?)$/u;

/** They say of a count only that it is one. */
const neutral = new Set(
  "count number total num by of the at in band movement topic theme reason status state n".split(" "),
);
/** What a whole may be called without saying so. */
const whole = new Set("start scored looked paying all total active".split(" "));

function saysNoMore(
  { places }: Placed,
  { words }: Figure,
  { place, thing, base }: Count,
  codes: States["codes"],
): boolean {
  const clause = places.filter((other) => other.clause === place.clause).flatMap(({ token }) => stemsOf(token));
  const said = new Set([...clause, ...codes.flat().flatMap((code) => code.split(/[ _]/u)), thing].map(kinOf));
  if (isInUse(words, thing)) return said.has(kinOf("use")) && !base && [...words].every((word) => inUse.test(word));
  return [...words].every(
    (word) => said.has(kinOf(word)) || neutral.has(word) || /^\d/u.test(word) || (base && whole.has(word)),
  );
}

function isCount({ number }: NumberToken, count: number): boolean {
  return number.values.some((value) => compare(value, fraction(BigInt(count))) === 0);
}
