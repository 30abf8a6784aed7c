/** "all", "both", "none", "most" -> counted again over the lists of the facts (masking.md §5, 7). */
import type { Term } from "../lexicon/term.ts";
import { holding, listsOf } from "./lists.ts";
import { termOf } from "./number-use.ts";
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
  const thing = thingBehind(sentence, place);
  const { all, used } = predicatesAt(sentence, place);
  if (thing === undefined || all.length === 0) return wrong;
  const lists = listsOf(sentence.book, thing);
  const holds = lists.every(
    (list) => list.complete && isQuantity(quantity, holding(sentence.book, list, all), list.items.length),
  );
  return lists.length > 0 && holds ? { reason: null, used } : wrong;
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
