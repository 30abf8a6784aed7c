/** "all", "both", "none", "most" -> counted again over the lists of the facts (masking.md §5, 7). */
import type { Figure, Reading } from "../facts/figure.ts";
import { figuresOf } from "../facts/lookup.ts";
import { measured } from "../facts/measured.ts";
import type { Term } from "../lexicon/term.ts";
import { subjectsAt } from "./about.ts";
import { holding, listsOf } from "./lists.ts";
import { termOf } from "./number-use.ts";
import { stemsOf } from "./numbers.ts";
import type { Place, Placed } from "./placed.ts";
import { predicatesAt } from "./predicates.ts";

type Quantity = Extract<Term, { is: "quantity" }>;

export interface Quantified {
  readonly reason: string | null;
  readonly used: readonly number[];
}

const ofThem = /\bof (?:them|these)$/iu;

export function quantified(sentence: Placed, place: Place): Quantified | undefined {
  const quantity = termOf(place.token);
  if (quantity?.is !== "quantity") return undefined;
  const wrong = { reason: `"${place.token.text}" is not what a count over the facts gives.`, used: [] };
  // "each of them" is those named before: what is said of them is said of each, and checked so.
  if (ofThem.test(place.token.text)) return isOfNamed(quantity, place) ? { reason: null, used: [] } : wrong;
  // "Only 18%": no more than the number itself.
  if (isJust(place, sentence)) return { reason: null, used: [] };
  if (quantity.of === "none" && isAbsent(sentence, place)) return { reason: null, used: absentRoles(sentence, place) };
  const thing = thingBehind(sentence, place);
  const { all, used } = predicatesAt(sentence, place);
  if (thing === undefined || all.length === 0) return wrong;
  const lists = listsOf(sentence.book, thing);
  const holds = lists.every(
    (list) => list.complete && isQuantity(quantity, holding(sentence.book, list, all), list.items.length),
  );
  return lists.length > 0 && holds ? { reason: null, used } : wrong;
}

function isJust({ token, at }: Place, { places }: Placed): boolean {
  const next = places[at + 1]?.token;
  return token.text.toLowerCase() === "only" && next?.kind === "number" && next.number.unit !== null;
}

const noun = new Set(["metric", "role", "thing", "state"]);

/** "No NPS", "no owner", "no escalations": the facts leave the place empty, or count none, for the subject. */
function isAbsent(sentence: Placed, place: Place): boolean {
  const { book, places } = sentence;
  const words = places
    .slice(place.at + 1, place.at + 1 + reach)
    .filter(({ clause, token }) => clause === place.clause && noun.has(termOf(token)?.is ?? ""));
  const [only] = words;
  const term = termOf(only?.token);
  if (only === undefined || term === undefined) return false;
  const stems = stemsOf(only.token);
  const subjects = subjectsAt(sentence, place);
  const ofSubjects = (holds: (subject: string | null) => boolean) => subjects.length > 0 && subjects.every(holds);
  return ofSubjects(
    (subject) =>
      book.absent.some(({ words: key, scope }) => scope.subject === subject && isKey(key, term, stems)) ||
      figuresOf(book, subject).some((figure) => isNone(figure, term)),
  );
}

function isKey(key: readonly string[], term: Term, stems: readonly string[]): boolean {
  if (term.is === "metric") return measured(key).metric === term.id && measured(key).part === null;
  return key.join(" ") === stems.join(" ");
}

function isNone({ metric, part, readings }: Figure, term: Term): boolean {
  return term.is === "metric" && metric === term.id && part === "now" && readings.some(isZeroCount);
}

function isZeroCount({ unit, value }: Reading): boolean {
  return unit === "count" && value.num === 0n;
}

/** "No owner" names a role that nobody holds. */
function absentRoles({ places }: Placed, place: Place): readonly number[] {
  return places
    .slice(place.at + 1, place.at + 1 + reach)
    .flatMap(({ at, token }) => (termOf(token)?.is === "role" ? [at] : []));
}

function isOfNamed({ of }: Quantity, { group }: Place): boolean {
  if (of === "both") return group.length === 2;
  return of === "all" && group.length > 1;
}

function isQuantity({ of }: Quantity, holding: number, all: number): boolean {
  if (of === "all") return holding === all && all > 1;
  if (of === "both") return holding === all && all === 2;
  return of === "none" && holding === 0;
}

const reach = 3;

function thingBehind({ places }: Placed, place: Place): string | undefined {
  const near = places.slice(place.at + 1, place.at + 1 + reach).map(({ token }) => termOf(token));
  return near.find((term) => term?.is === "thing")?.id;
}
