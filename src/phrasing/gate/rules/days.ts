/** Every day and span of a sentence -> whether the facts name it, for what the clause says happens on it. */
import type { DayFact, FactBook, Scope } from "../facts/figure.ts";
import { events } from "../lexicon/events.ts";
import { stem } from "../text/stem.ts";
import type { DaysToken } from "../text/token.ts";
import { subjectsAt } from "./about.ts";
import { isBetweenEnds, isSpan } from "./number-period.ts";
import { ownersOf } from "./number-subject.ts";
import type { Place, Placed } from "./placed.ts";

const neutral = new Set(
  "of as asof day date on today measured data through period from to end start since compared comparison".split(" "),
);

export function daysReason(sentence: Placed, place: Place): string | null {
  const { token } = place;
  if (token.kind !== "days") return null;
  const wrong = `"${token.text}" is no day or period of the facts for what is said of it.`;
  if (!isSpan(token) && isOfAnotherEvent(sentence, { ...place, token })) return wrong;
  if (isSpan(token) ? isKnownSpan(sentence.book, token) : isKnownDay(sentence, { ...place, token })) return null;
  return wrong;
}

/** "A QBR was held on": the day that the facts keep beside those words, and no other. */
function isOfAnotherEvent({ book, places }: Placed, place: Place & { readonly token: DaysToken }): boolean {
  const said = new Set(places.filter(({ clause }) => clause === place.clause).flatMap(({ token }) => stemsOf(token)));
  const told = book.statements.filter(
    ({ stems, scope }) => stems.length > 1 && scope !== book.root && stems.every((word) => said.has(word)),
  );
  const named = places.flatMap(({ clause, token }) =>
    clause === place.clause && token.kind === "name" ? [...(book.names.get(token.name)?.scopes ?? [])] : [],
  );
  const scopes = new Set([...told.map(({ scope }) => scope), ...named.filter((scope) => scope !== book.root)]);
  const days = book.days.filter(({ scope }) => scopes.has(scope));
  return days.length > 0 && !days.some(({ day }) => place.token.ranges.some(({ from }) => from === day));
}

function isKnownSpan(book: FactBook, { ranges }: DaysToken): boolean {
  if (ranges.some((range) => isBetweenEnds(book, range))) return true;
  const scopes = new Set<Scope>([book.root, ...book.figures.map(({ scope }) => scope)]);
  const known = [...scopes].flatMap(({ periods }) => periods);
  return ranges.some(({ from, to }) => known.some(({ range }) => range.from === from && range.to === to));
}

function isKnownDay(sentence: Placed, place: Place & { readonly token: DaysToken }): boolean {
  const keys = keysMeant(sentence, place);
  const owners = ownersOf(sentence, place).names;
  const subjects = subjectsAt(sentence, place);
  return sentence.book.days.some((fact) => {
    const isDay = place.token.ranges.some(({ from }) => from === fact.day);
    return (
      isDay &&
      [...fact.words].some((word) => keys.has(word)) &&
      isOfOwner(fact, owners, subjects) &&
      !isContrary(sentence, place, fact) &&
      isOfEvent(sentence, fact)
    );
  });
}

const begins = new Set(["start", "started", "begin", "began"]);
const ends = new Set(["end", "ended", "expire", "expired", "expiry"]);

/** "Ends on" the day of {"contract_start"}. */
function isContrary({ places }: Placed, place: Place, { words }: DayFact): boolean {
  const said = places.filter(({ clause }) => clause === place.clause).flatMap(({ token }) => stemsOf(token));
  const is = (stems: Iterable<string>, of: ReadonlySet<string>) => [...stems].some((word) => of.has(word));
  return (is(said, ends) && is(words, begins)) || (is(said, begins) && is(words, ends));
}

function isOfOwner(
  { scope, words }: DayFact,
  owners: readonly string[],
  subjects: readonly (string | null)[],
): boolean {
  if (scope.subject === null && [...words].some((word) => neutral.has(word))) return true;
  if (owners.length > 0)
    return (
      owners.some((name) => scope.subject === name || scope.names.has(name)) &&
      (scope.subject === null || owners.includes(scope.subject))
    );
  return subjects.includes(scope.subject);
}

/** {"day": ..., "event": "QBR held"}: the day is of what its own object says, and of nothing else. */
function isOfEvent({ book, places }: Placed, { scope, words }: DayFact): boolean {
  const said = book.statements.filter((statement) => statement.scope === scope && !statement.cause);
  if (scope === book.root || scope.subject !== null || !words.has("day") || said.length === 0) return true;
  const stems = new Set(
    places.flatMap(({ token }) =>
      token.kind === "said" ? token.text.toLowerCase().split(" ").map(stem) : stemsOf(token),
    ),
  );
  return said.some((statement) => statement.stems.every((word) => stems.has(word)));
}

function keysMeant({ places }: Placed, place: Place): ReadonlySet<string> {
  const said = new Set(places.filter(({ clause }) => clause === place.clause).flatMap(({ token }) => stemsOf(token)));
  const found = events.filter(([words]) => words.split(" ").some((word) => said.has(stem(word))));
  return found.length === 0 ? neutral : new Set(found.flatMap(([, keys]) => keys.split(" ")));
}

function stemsOf(token: Place["token"]): readonly string[] {
  if (token.kind === "term") return token.stems;
  return token.kind === "word" ? [token.stem] : [];
}
