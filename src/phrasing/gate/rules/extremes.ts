/** "the biggest drop", "the second lowest score" -> ranked again over the lists of the facts (masking.md §5, 7). */
import { compare, type Fraction } from "../../../core/fraction.ts";
import { polarityOf } from "../../../core/polarity.ts";
import type { FactBook, FactList, Scope } from "../facts/figure.ts";
import { figuresIn } from "../facts/lookup.ts";
import type { Term } from "../lexicon/term.ts";
import { termOf } from "./number-use.ts";
import type { Explained } from "./numbers.ts";
import type { Place, Placed } from "./placed.ts";
import { magnitude, signOf } from "./tolerance.ts";

interface Ranking {
  readonly metric: string | null;
  /** Changes of this sign alone; null = levels. */
  readonly sign: -1 | 1 | null;
  readonly ascending: boolean;
}

/** `explained`: by the place of the number. */
export function extremeReason(
  sentence: Placed,
  place: Place,
  explained: ReadonlyMap<number, Explained>,
): string | null {
  const extreme = termOf(place.token);
  if (extreme?.is !== "extreme") return null;
  const ranking = rankingOf(sentence, place, extreme) ?? rankingByFigure(sentence, place, extreme, explained);
  const rank = termOf(sentence.places[place.at - 1]?.token);
  const names = ranked(sentence, place);
  const at = rank?.is === "rank" ? rank.rank - 1 : 0;
  const orders = ranking === undefined || names.length !== 1 ? [] : ordersOf(sentence.book, ranking);
  return orders.length > 0 && orders.every((order) => isAlone(order, at, names[0]))
    ? null
    : `"${place.token.text}" is not what a look over the list of the facts gives.`;
}

/** "The largest of the three, at $2,100": ranked by what the only figure said with it is one of. */
function rankingByFigure(
  { places }: Placed,
  place: Place,
  { end }: Extreme,
  explained: ReadonlyMap<number, Explained>,
): Ranking | undefined {
  if (end !== "top" && end !== "bottom") return undefined;
  const behind = places.filter(({ at, token }) => at > place.at && token.kind === "number");
  const figures = behind.flatMap(({ at }) => explained.get(at)?.figures ?? []);
  const [figure] = figures;
  const ascending = end === "bottom";
  if (behind.length === 0) return { metric: null, sign: null, ascending };
  if (figure === undefined || figures.some(({ metric, part }) => metric !== figure.metric || part !== figure.part))
    return undefined;
  const sign = figure.part === "change" ? signOf(figure.readings[0]?.value ?? zero) : null;
  return sign === 0 ? undefined : { metric: figure.metric, sign, ascending };
}

/** The one name of the clause, or the next one: "the biggest drop was Acme". */
function ranked({ places }: Placed, place: Place): readonly string[] {
  const own = places.filter(({ clause, token }) => clause === place.clause && token.kind === "name");
  const near =
    own.length > 0 ? own : places.filter(({ at, token }) => at > place.at && token.kind === "name").slice(0, 1);
  const names = near.flatMap(({ token }) => (token.kind === "name" ? [token.name] : []));
  return names.length > 0 ? names : measuresBefore(places, place);
}

/** "Usage is the biggest component of the drop": the parts of a score are told apart by what they measure. */
function measuresBefore(places: readonly Place[], place: Place): readonly string[] {
  return places.flatMap(({ token, at, clause }) => {
    const term = termOf(token);
    return term?.is === "metric" && clause === place.clause && at < place.at ? [term.id] : [];
  });
}

const reach = 5;
const zero = { num: 0n, den: 1n };

type Extreme = Extract<Term, { is: "extreme" }>;

function rankingOf({ places }: Placed, place: Place, { end }: Extreme): Ranking | undefined {
  const next = places
    .slice(place.at + 1, place.at + 1 + reach)
    .filter(({ clause }) => clause === place.clause)
    .map(({ token }) => termOf(token));
  const metric = next.find((term) => term?.is === "metric")?.id ?? null;
  const direction = next.find((term) => term?.is === "direction");
  if (direction !== undefined && direction.sign !== 0) {
    return end === "top" || end === "bottom"
      ? { metric, sign: direction.sign, ascending: end === "bottom" }
      : undefined;
  }
  if (metric === null) return undefined;
  if (end === "top" || end === "bottom") return { metric, sign: null, ascending: end === "bottom" };
  const polarity = polarityOf(metric);
  return polarity === "none"
    ? undefined
    : { metric, sign: null, ascending: (polarity === "up_good") !== (end === "good") };
}

interface Ranked {
  readonly subject: string | null;
  readonly metric: string | null;
  readonly value: Fraction;
}

function ordersOf(book: FactBook, ranking: Ranking): readonly (readonly Ranked[])[] {
  return book.lists
    .map((list) => ordered(book, list, ranking))
    .filter((order) => order.length > 1 || (order.length === 1 && ranking.sign !== null && !ranking.ascending));
}

function ordered(book: FactBook, { items, complete }: FactList, ranking: Ranking): readonly Ranked[] {
  const found = items.flatMap((item) => (item === null ? [] : rankedValue(book, item, ranking)));
  if (ranking.sign === null && (!complete || found.length < items.length)) return [];
  const order = found.toSorted((a, b) => compare(b.value, a.value));
  return ranking.ascending ? order.reverse() : order;
}

function rankedValue(book: FactBook, item: Scope, { metric, sign }: Ranking): readonly Ranked[] {
  const own = figuresIn(book, item);
  const measured = own.filter((figure) => metric === null || figure.metric === metric);
  const [only, other] = measured.filter(({ part }) => part === (sign === null ? "now" : "change"));
  const value = only?.readings[0]?.value;
  if (value === undefined || other !== undefined || (sign !== null && signOf(value) !== sign)) return [];
  return [{ subject: item.subject, metric: item.metric, value: sign === null ? value : magnitude(value) }];
}

/** Two that are alike have no first. */
function isAlone(order: readonly Ranked[], at: number, name: string | undefined): boolean {
  const one = order[at];
  if (one === undefined || name === undefined || (one.subject !== name && one.metric !== name)) return false;
  return order.every((other) => other === one || compare(other.value, one.value) !== 0);
}
