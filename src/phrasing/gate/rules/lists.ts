/** A noun of the text -> the lists of the facts that hold such things, and how many of them a predicate holds of. */
import type { FactBook, FactList } from "../facts/figure.ts";
import type { Predicate } from "./predicates.ts";

export function listsOf(book: FactBook, thing: string): readonly FactList[] {
  const kin = [thing, ...(synonyms.get(thing) ?? [])];
  return book.lists.filter(({ items, words }) => {
    const isOf = items.every((item) => kin.includes(item?.kind?.split(" ")[0] ?? ""));
    return items.length > 0 && (isOf || kin.some((word) => words.has(word)));
  });
}

const synonyms: ReadonlyMap<string, readonly string[]> = new Map([
  ["account", ["customer", "client", "logo", "company"]],
  ["driver", ["contributor", "cause", "factor", "mover", "contribution"]],
  ["contact", ["person", "people"]],
]);

const nobody: readonly (string | null)[] = [];

export function holding(book: FactBook, list: FactList, predicates: readonly Predicate[]): number {
  return holders(book, list, predicates).length;
}

/** Subjects of the items of which every predicate holds; null for an item without. */
export function holders(
  book: FactBook,
  { items }: FactList,
  predicates: readonly Predicate[],
): readonly (string | null)[] {
  // Items without names of their own cannot be told apart: what holds of one would hold of each.
  const own = new Set(items.map((item) => item?.subject ?? null));
  if (predicates.length > 0 && (own.size < items.length || own.has(null))) return nobody;
  return items
    .filter((item) => predicates.every((holds) => item !== null && holds(book, item.subject)))
    .map((item) => item?.subject ?? null);
}
