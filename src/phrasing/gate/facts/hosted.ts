/** {"score": 45, "previous": 49}: a key that says only which end it is -> the words of the one figure it stands behind, and its own. */

import { measureKeys, unitWords } from "../lexicon/key-terms.ts";
import { keyWords } from "../text/stem.ts";

const ends = new Set("previous prev prior before change delta diff difference last".split(" "));
/** They name no figure themselves. */
const plain = new Set("value amount current now level to from unit".split(" "));

export function hostedWords(object: Readonly<Record<string, unknown>>, key: string): readonly string[] {
  const own = keyWords(key);
  const isEnd = own.every((word) => ends.has(word) || unitWords.has(word)) && own.some((word) => ends.has(word));
  if (!isEnd || measureKeys.some((measure) => typeof object[measure] === "string")) return own;
  const before = Object.keys(object).slice(0, Object.keys(object).indexOf(key));
  const figures = before.filter((other) => isFigure(object[other]) && !keyWords(other).some((word) => ends.has(word)));
  const [host, second] = figures;
  const named = keyWords(host ?? "");
  if (second !== undefined || named.every((word) => plain.has(word) || unitWords.has(word))) return own;
  // Its own unit, where it says one.
  return own.some((word) => unitWords.has(word))
    ? [...named.filter((word) => !unitWords.has(word)), ...own]
    : [...named, ...own];
}

function isFigure(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^[-+]?[$\u20ac\u00a3]?\d[\d.,]*%?$/u.test(value));
}
