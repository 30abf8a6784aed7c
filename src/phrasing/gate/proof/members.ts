/** Things that a noun names -> the lists of the facts whose items are such. */
import type { FactList } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { measureKeys, subjectKeys } from "../lexicon/key-terms.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry, Ledger } from "./ledger.ts";

/** Complete lists of such things; none of the noun = any list. */
export function listsOf(ledger: Ledger, noun: readonly string[]): readonly FactList[] {
  return ledger.book.lists.filter(
    (list) =>
      list.complete && list.items.length > 0 && noun.every((word) => isOfList(ledger, list, word)) && isOfThings(list),
  );
}

/** The facts count more of them than the list holds, or say that it was cut. */
export function isCut({ byScope, bySubject }: Ledger, { items, scope, words }: FactList): boolean {
  const around = [...(byScope.get(scope) ?? []), ...(bySubject.get(null) ?? [])];
  if (around.some(({ leaf }) => leaf.key.includes("limit"))) return true;
  return around.some((entry) => {
    const figure = figureOf(entry);
    const isOfThem =
      entry.leaf.key.every((word) => words.has(word) || counting.has(word)) &&
      entry.leaf.path.every((word) => whole.has(word));
    const [reading] = figure?.readings ?? [];
    return figure?.part === "now" && isOfThem && reading?.unit === "count" && reading.value.num > BigInt(items.length);
  });
}

const counting = new Set("total count number of all scored".split(" "));
/** {"portfolio": {"accounts": 14}}: what is counted as a whole. */
const whole = new Set("portfolio book summary total overall count".split(" "));

/** Each an object or a name of its own. */
function isOfThings({ items }: FactList): boolean {
  return items.every((item) => item !== null) && new Set(items).size === items.length;
}

export function isOfList({ byScope }: Ledger, { words, items }: FactList, word: string): boolean {
  if (conceptsOf([...words]).includes(word)) return true;
  if (items.every((item) => item !== null && (byScope.get(item) ?? []).some((entry) => isDayOf(entry, word))))
    return true;
  if (items.every((item) => item !== null && (byScope.get(item) ?? []).some((entry) => isTold(entry, word))))
    return true;
  return items.every((item) => conceptsOf(item?.kind?.split(" ") ?? []).includes(word));
}

/** {"component": "support", "score": 52} is a component. */
function isTold({ leaf }: Entry, word: string): boolean {
  const key = leaf.key.join(" ");
  return leaf.value.is === "text" && key === word && (measureKeys.includes(key) || subjectKeys.includes(key));
}

/** What has a day of renewal is a renewal. */
function isDayOf({ leaf, hard }: Entry, word: string): boolean {
  return (leaf.value.is === "day" && hard.has(word)) || (leaf.value.is === "span" && leaf.key.includes(word));
}
