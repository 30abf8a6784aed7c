/** Things that a noun names -> the items of the facts' lists that are such, and which of them a state is said of. */
import type { Quality } from "../claims.ts";
import type { FactList, Scope } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { measureKeys, subjectKeys } from "../lexicon/key-terms.ts";
import { keyWords } from "../text/stem.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry, Ledger } from "./ledger.ts";

/** Subjects of which something was asked: yes, no, or the facts do not say. */
export type Verdict = "yes" | "no" | "unsaid";

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

/** Keys that say in what state a thing is; any other key says something else of it. */
const stateKeys = new Set(
  "band status state stage segment plan tier region kind type health risk lifecycle reason trend severity priority category direction end level outcome".split(
    " ",
  ),
);

/** By the words of the list, by a text of the item, by a flag of it. */
export function verdicts(ledger: Ledger, lists: readonly FactList[], quality: Quality): ReadonlyMap<Scope, Verdict> {
  const items = lists.flatMap((list) => list.items.flatMap((item) => (item === null ? [] : [{ list, item }])));
  const texts = items.flatMap(({ item }) => statesIn(ledger, item).flatMap((entry) => textOf(entry) ?? []));
  const saying = new Set(texts.filter(({ text }) => quality.some((code) => isText(text, code))).map(({ key }) => key));
  const keys = saying.size > 0 ? saying : rivals(quality, texts);
  // Whoever is not on the complete list of those who slip does not.
  const isListed = lists.some((list) => saysOf(list, quality));
  return new Map(
    items.map(({ list, item }) => {
      const verdict = verdictOf(statesIn(ledger, item), list, quality, keys);
      return [item, verdict === "unsaid" && isListed ? "no" : verdict];
    }),
  );
}

function saysOf({ words }: FactList, quality: Quality): boolean {
  return quality.some((code) => hasCode(conceptsOf([...words]), code));
}

function verdictOf(states: readonly Entry[], list: FactList, quality: Quality, keys: ReadonlySet<string>): Verdict {
  if (saysOf(list, quality)) return "yes";
  const texts = states.flatMap((entry) => textOf(entry) ?? []).filter(({ key }) => keys.has(key));
  if (texts.length > 0) return texts.some(({ text }) => quality.some((code) => isText(text, code))) ? "yes" : "no";
  const flags = states.flatMap(({ leaf }) =>
    leaf.value.is === "flag" && quality.some((code) => hasCode(conceptsOf(leaf.key), code)) ? [leaf.value.on] : [],
  );
  const [flag, ...others] = new Set(flags);
  if (flag === undefined || others.length > 0) return "unsaid";
  return flag ? "yes" : "no";
}

interface Text {
  readonly key: string;
  readonly text: string;
}

function textOf({ leaf }: Entry): Text | undefined {
  return leaf.value.is === "text" ? { key: leaf.key.join(" "), text: leaf.value.text } : undefined;
}

const bands = new Set("red yellow amber green".split(" "));

/** "None is red": said by a key whose other values are of the same kind. */
function rivals(quality: Quality, texts: readonly Text[]): ReadonlySet<string> {
  if (!quality.some((code) => bands.has(code))) return new Set();
  return new Set(texts.filter(({ text }) => bands.has(text.toLowerCase())).map(({ key }) => key));
}

function statesIn({ byScope }: Ledger, item: Scope): readonly Entry[] {
  return (byScope.get(item) ?? []).filter(({ leaf }) => {
    if (leaf.value.is === "flag") return true;
    return (
      leaf.value.is === "text" &&
      leaf.path.length === 0 &&
      leaf.key.every((word) => stateKeys.has(word) || word === "current")
    );
  });
}

function isText(text: string, code: string): boolean {
  return conceptsOf(keyWords(text)).join(" ") === conceptsOf(code.split(" ")).join(" ");
}

function hasCode(words: readonly string[], code: string): boolean {
  const known = conceptsOf(code.split(" "));
  return known.every((word) => words.includes(word));
}
