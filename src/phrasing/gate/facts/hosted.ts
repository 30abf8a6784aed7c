/** {"score": 45, "previous": 49}: a key that says only which end it is -> the words of the one figure it stands behind, and its own. */

import { measureKeys } from "../lexicon/key-terms.ts";
import { keyWords } from "../text/stem.ts";

const ends = new Set("previous prev prior before change delta diff difference last".split(" "));
/** They name no figure themselves. */
const plain = new Set("value amount current now level to from unit".split(" "));

export function hostedWords(object: Readonly<Record<string, unknown>>, key: string): readonly string[] {
  const own = keyWords(key);
  if (!own.every((word) => ends.has(word)) || measureKeys.some((measure) => typeof object[measure] === "string"))
    return own;
  const before = Object.keys(object).slice(0, Object.keys(object).indexOf(key));
  const figures = before.filter((other) => isFigure(object[other]) && !keyWords(other).some((word) => ends.has(word)));
  const [host, second] = figures;
  if (host === undefined || second !== undefined || keyWords(host).every((word) => plain.has(word))) return own;
  return [...keyWords(host), ...own];
}

function isFigure(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^[-+]?[$\u20ac\u00a3]?\d[\d.,]*%?$/u.test(value));
}
