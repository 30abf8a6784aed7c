/** A value of the facts -> the attribute it is of its subject: under which words, now or before. */

import { conceptsOf } from "../lexicon/concepts.ts";
import { partWords } from "../lexicon/key-terms.ts";
import { keyWords } from "../text/stem.ts";
import type { Entry } from "./ledger.ts";

export interface Attribute {
  readonly entry: Entry;
  /** Concepts of the key. */
  readonly hard: ReadonlySet<string>;
  /** Those a text may name besides. */
  readonly soft: ReadonlySet<string>;
  readonly part: "now" | "before";
}

const spans = new Set("month week quarter year last".split(" "));
const wordless = new Set("is name text code the of a to value level label display".split(" "));
const pairs = new Set(
  "change move turn transition moved shift detail profile info summary account customer".split(" "),
);

const known = new WeakMap<Entry, Attribute>();

export function attributeOf(entry: Entry): Attribute {
  const found = known.get(entry) ?? readAttribute(entry);
  known.set(entry, found);
  return found;
}

function readAttribute(entry: Entry): Attribute {
  const { path, key, label } = entry.leaf;
  const raw = [...path, ...key];
  const only = key.length === 1 && key[0] === "new";
  const part = raw.some((word) => partWords.get(word) === "before") ? "before" : "now";
  const kept = raw.filter((word) => !isPart(word) || (word === "new" && !only));
  const words = conceptsOf([...label, ...(part === "before" ? kept.filter((word) => !spans.has(word)) : kept)]).filter(
    (word) => !wordless.has(word),
  );
  const isOfPlan = words.includes("plan") || words.includes("tier");
  const hard = words.filter((word) => !pairs.has(word) && !(isOfPlan && word === "subscription"));
  return { entry, hard: new Set(hard), soft: new Set([...words, ...entry.soft]), part };
}

function isPart(word: string): boolean {
  const part = partWords.get(word);
  return part === "now" || part === "before";
}

/** Every hard concept is said or goes without saying, and nothing is said that is neither. */
export function isNamed({ hard, soft }: Attribute, said: ReadonlySet<string>, implied: ReadonlySet<string>): boolean {
  if (hard.size === 0) return false;
  for (const word of hard) if (!(said.has(word) || implied.has(word))) return false;
  for (const word of said) if (!(hard.has(word) || soft.has(word))) return false;
  return true;
}

/** "at_risk", "At risk" and "at-risk" are one. */
export function valueStems(text: string): string {
  return keyWords(text).join(" ");
}
