/** The names given as a cause -> whether the facts list them as drivers of that subject, pulling the way it went. */
import type { FactBook, FactList, Scope } from "../facts/figure.ts";
import { signIn } from "../facts/signs.ts";
import { termOf } from "./number-use.ts";
import type { Place, Placed } from "./placed.ts";

interface Given {
  readonly said: readonly Place[];
  readonly effect: Place;
  readonly subjects: readonly (string | null)[];
}

const driving = new Set([
  "driver",
  "contributor",
  "contribution",
  "cause",
  "attribution",
  "mover",
  "because",
  "why",
  "reason",
]);
const quiet = new Set([
  "ordinary",
  "preposition",
  "joining",
  "pronoun",
  "direction",
  "state",
  "metric",
  "about",
  "change",
  "part",
  "thing",
  "quantity",
  "extreme",
  "rank",
]);

export function driversExplain({ book, places }: Placed, { said, effect, subjects }: Given): boolean {
  const names = new Set(said.flatMap(({ token }) => (token.kind === "name" ? [token.name] : [])));
  const measures = said.flatMap(({ token }) =>
    token.kind === "term" && token.term.is === "metric" ? [token.term.id] : [],
  );
  if (names.size === 0 && measures.length === 0) return false;
  if (!said.every(({ token }) => token.kind !== "word" && (token.kind !== "term" || quiet.has(token.term.is))))
    return false;
  const way = wayOf(places, effect, said) ?? onlyWay(book, subjects);
  if (way === null) return false;
  const lists = book.lists.filter(
    (list) => isDriving(list) && subjects.every((subject) => list.scope.subject === subject),
  );
  const items = lists.flatMap(({ items }) => items.filter((item) => item !== null));
  const pulls = (item: Scope) => signIn(book, item.subject, null) === way;
  if (names.size > 0)
    return [...names].every(
      (name) => items.some((item) => item.subject === name && pulls(item)) || isBeside(items, name, names),
    );
  return measures.every((id) => items.some((item) => item.metric === id && pulledBy(book, item) === way));
}

/** An owner or a region named beside its account is no driver of its own. */
function isBeside(items: readonly Scope[], name: string, names: ReadonlySet<string>): boolean {
  return items.some(
    (item) => item.names.has(name) && item.subject !== null && names.has(item.subject) && item.subject !== name,
  );
}

function isDriving({ words }: FactList): boolean {
  return [...words].some((word) => driving.has(word));
}

/** The nearest word of direction outside the cause. */
export function wayOf(places: readonly Place[], { at }: Place, said: readonly Place[]): -1 | 0 | 1 | null {
  const directions = places
    .filter(({ token }) => termOf(token)?.is === "direction")
    .filter((place) => !said.includes(place));
  const near = directions.filter((place) => place.at < at).at(-1) ?? directions.find((place) => place.at > at);
  const term = termOf(near?.token);
  return term?.is === "direction" && !term.judged ? term.sign : null;
}

function onlyWay(book: FactBook, [subject]: readonly (string | null)[]): -1 | 0 | 1 | null {
  return subject === undefined ? null : signIn(book, subject, book.root.metric);
}

export function pulledBy(book: FactBook, item: Scope): -1 | 0 | 1 | null {
  const own = book.figures.filter(({ scope }) => scope === item).map(({ readings }) => readings[0]?.value.num ?? 0n);
  const [first] = own;
  if (first === undefined || own.length !== 1) return null;
  if (first === 0n) return 0;
  return first < 0n ? -1 : 1;
}
