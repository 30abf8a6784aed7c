/** A typed name and a stored one -> in which way they are the same, from letter for letter to merely alike. */
import { editsWithin, forgivenEdits } from "../../core/words/edit-distance.ts";
import { compact } from "./name-words.ts";

/** From closest to furthest; what stands earlier beats everything later, whatever the similarity. */
export const closenessOrder = ["exact", "base", "words", "part", "typo", "similar"] as const;
/**
 * exact: the full name. base: without legal forms. words: whole words of the name. part: the beginning of the name or
 * of its words. typo: the same but for forgiven slips. similar: only by trigrams.
 */
type Closeness = (typeof closenessOrder)[number];

export interface Nearness {
  readonly closeness: Closeness;
  /** Slips forgiven; 0 but for `typo`. */
  readonly edits: number;
  /** The whole stored name was said, not half of it. */
  readonly whole: boolean;
}

/** Shorter words and beginnings are shared by too many names to mean one of them. */
const shortestPart = 3;

/** @param typed and @param stored folded words without legal forms. */
export function nearnessOf(typed: readonly string[], stored: readonly string[]): Nearness {
  const [typedLetters, storedLetters] = [compact(typed), compact(stored)];
  if (typedLetters === storedLetters) return { closeness: "base", edits: 0, whole: true };
  if (align(typed, stored, same) !== undefined) return { closeness: "words", edits: 0, whole: false };
  const begins = typedLetters.length >= shortestPart && storedLetters.startsWith(typedLetters);
  if (begins || align(typed, stored, begun) !== undefined) return { closeness: "part", edits: 0, whole: false };
  const slips = slipsBetween(typedLetters, storedLetters);
  if (slips !== undefined) return { closeness: "typo", edits: slips, whole: true };
  const edits = align(typed, stored, misspelt);
  if (edits !== undefined) return { closeness: "typo", edits, whole: typed.length === stored.length };
  return { closeness: "similar", edits: 0, whole: false };
}

/** The slips between two words, if a person could have meant the one by the other. */
function slipsBetween(typed: string, stored: string): number | undefined {
  // Fingers rarely slip on the first letter, and never mean company 12 by company 13.
  if (typed[0] !== stored[0] || digitsOf(typed) !== digitsOf(stored)) return undefined;
  return editsWithin(typed, stored, forgivenEdits(Math.min(typed.length, stored.length)));
}

type WordCost = (typed: string, stored: string) => number | undefined;

const same: WordCost = (typed, stored) => (typed === stored ? 0 : undefined);
const begun: WordCost = (typed, stored) =>
  typed === stored || (typed.length >= shortestPart && stored.startsWith(typed)) ? 0 : undefined;
const misspelt: WordCost = (typed, stored) => begun(typed, stored) ?? slipsBetween(typed, stored);

/** The cost of finding every typed word in a stored word of its own, undefined when one is missing or all are too short. */
function align(typed: readonly string[], stored: readonly string[], cost: WordCost): number | undefined {
  // The O of "O'Brien" is in O'Malley too.
  if (!typed.some((word) => word.length >= shortestPart)) return undefined;
  const left = [...stored];
  let total = 0;
  for (const word of typed) {
    const place = left.findIndex((candidate) => cost(word, candidate) !== undefined);
    const [taken] = place < 0 ? [] : left.splice(place, 1);
    if (taken === undefined) return undefined;
    total += cost(word, taken) ?? 0;
  }
  return total;
}

function digitsOf(word: string): string {
  return word.replace(/\P{N}/gu, "");
}
