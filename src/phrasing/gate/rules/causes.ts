/** Every word of cause -> whether the facts give that reason, or that driver, for that subject (masking.md §5, 6). */
import type { FactBook, Statement } from "../facts/figure.ts";
import { kinOf } from "../lexicon/kin.ts";
import type { Token } from "../text/token.ts";
import { subjectsAt } from "./about.ts";
import { driversExplain, pulledBy, wayOf } from "./drivers.ts";
import { termOf } from "./number-use.ts";
import type { Place, Placed } from "./placed.ts";
import { statementsOf } from "./stated.ts";

export interface Causation {
  readonly reason: string | null;
  /** Places that the reason given took in. */
  readonly used: readonly number[];
}

export function causation(sentence: Placed, place: Place): Causation | undefined {
  const cause = termOf(place.token);
  if (cause?.is !== "cause" || isOfTime(sentence, place)) return undefined;
  const { said, effect } = cause.of === "behind" ? behind(sentence, place) : before(sentence, place);
  const subjects = subjectsAt(sentence, effect);
  const upToComma = said.slice(
    0,
    said.findIndex(({ token }) => token.kind === "mark" && token.text === ","),
  );
  // What stands behind a comma is checked as a clause of its own.
  for (const part of upToComma.length > 0 ? [said, upToComma] : [said]) {
    const given = subjects.every((subject) => {
      const metric = metricOf(sentence, effect);
      return isGiven(sentence.book, { subject, metric }, part) || isOfPart(sentence, effect, subject, part);
    });
    if (given) return { reason: null, used: part.map(({ at }) => at) };
  }
  if (driversExplain(sentence, { said, effect, subjects })) return { reason: null, used: [] };
  return { reason: `"${place.token.text}" gives a reason that the facts do not give.`, used: [] };
}

/** "Since 14 Nov", "after 3 March": when, not why. */
function isOfTime({ places }: Placed, { at, token }: Place): boolean {
  return places[at + 1]?.token.kind === "days" && /^(?:since|after|following)$/iu.test(token.text);
}

interface Sides {
  readonly said: readonly Place[];
  /** The place whose subject the reason is given for. */
  readonly effect: Place;
}

/** Up to the next word of cause or the next thought. */
function behind({ places }: Placed, place: Place): Sides {
  const rest = places.slice(place.at + 1);
  const end = rest.findIndex(({ token }) => termOf(token)?.is === "cause" || parts(token));
  return { said: end < 0 ? rest : rest.slice(0, end), effect: place };
}

function before({ places }: Placed, place: Place): Sides {
  const start = places.slice(0, place.at).findLastIndex(({ token }) => parts(token));
  return { said: places.slice(start + 1, place.at), effect: places[place.at + 1] ?? place };
}

function parts(token: Token): boolean {
  if (token.kind === "mark") return token.text === ";" || token.text === "\u2013" || token.text === "\u2014";
  return (
    token.kind === "term" &&
    token.term.is === "joining" &&
    /^(?:but|while|whereas|then|so|though|yet)$/iu.test(token.text)
  );
}

/** The reason said is one of the subject's, whole, and nothing besides. */
function isGiven(
  book: FactBook,
  { subject, metric }: { readonly subject: string | null; readonly metric: string | null },
  said: readonly Place[],
): boolean {
  const words = said.flatMap(({ token }) => tellingStems(token));
  const whole = said.find(({ token }) => token.kind === "said")?.token;
  return statementsOf(book, subject).some((statement) => {
    if (!statement.cause || !isOfMetric(book, statement, metric)) return false;
    if (whole?.kind === "said") return whole.statements.includes(statement) && words.length === 0;
    return words.length > 0 && isSaidBy(statement, words);
  });
}

/** "The score fell because of a decline in usage": the reason of a part that pulled the whole the way it went. */
function isOfPart(sentence: Placed, effect: Place, subject: string | null, said: readonly Place[]): boolean {
  const { book } = sentence;
  const words = said.flatMap(({ token }) => tellingStems(token));
  const way = wayOf(sentence.places, effect, said);
  if (way === null || words.length === 0) return false;
  const parts = book.lists.filter(({ scope }) => scope.subject === subject).flatMap(({ items }) => items);
  return book.statements.some(
    (statement) =>
      statement.cause &&
      parts.includes(statement.scope) &&
      statement.scope.subject === subject &&
      isSaidBy(statement, words) &&
      pulledBy(book, statement.scope) === way,
  );
}

/** The reason of one part of a score is no reason of the whole. */
function isOfMetric({ root }: FactBook, { scope }: Statement, metric: string | null): boolean {
  return scope.metric === root.metric || scope.subject !== null || scope.metric === metric;
}

function metricOf({ places, carried }: Placed, effect: Place): string | null {
  const named = places
    .filter(({ at }) => at < effect.at)
    .flatMap(({ token }) => (token.kind === "term" && token.term.is === "metric" ? [token.term.id] : []));
  return named.at(-1) ?? carried.metric;
}

function isSaidBy({ stems }: Statement, words: readonly string[]): boolean {
  const code = new Set(stems.filter((stem) => !joins.has(stem)).map(kinOf));
  const said = new Set(words.map(kinOf));
  return [...code].every((word) => said.has(word)) && [...said].every((word) => code.has(word));
}

const joins: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "of",
  "to",
  "in",
  "by",
  "for",
  "and",
  "or",
  "on",
  "is",
  "was",
  "its",
  "moving",
  "single",
]);

function tellingStems(token: Token): readonly string[] {
  if (token.kind === "word") return joins.has(token.stem) ? [] : [token.stem];
  if (token.kind === "number" || token.kind === "days") return [token.text];
  if (token.kind !== "term") return [];
  const { is } = token.term;
  if (["ordinary", "preposition", "joining", "pronoun"].includes(is)) return [];
  return token.stems.filter((stem) => !joins.has(stem));
}
