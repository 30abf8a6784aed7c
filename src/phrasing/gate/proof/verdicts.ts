/** A state asked of the items of lists -> of which of them the facts say it: by the words of the list, by a text of the item, by a flag of it. */
import type { Quality } from "../claims.ts";
import type { FactList, Scope } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { keyWords } from "../text/stem.ts";
import type { Entry, Ledger } from "./ledger.ts";

/** Subjects of which something was asked: yes, no, or the facts do not say. */
export type Verdict = "yes" | "no" | "unsaid";

/** Keys that say in what state a thing is; any other key says something else of it. */
const stateKeys = new Set(
  "band status state stage segment plan tier region kind type health risk lifecycle reason trend severity priority category direction end level outcome".split(
    " ",
  ),
);

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
