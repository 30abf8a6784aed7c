/** One clause of a wish: the words it takes, and what they wish for. */
import type { Term } from "./terms.ts";
import type { DigestWish } from "./wish.ts";

export type Clause =
  /** `next` is the first word after the clause. */
  { readonly wish: DigestWish; readonly next: number } | { readonly word: string; readonly problem: string };

/** Reads the clause whose keyword stands at `at`. */
export type ReadClause = (terms: readonly Term[], at: number) => Clause;

/** Lower case; "" past the end and for what was quoted. */
export function keyAt(terms: readonly Term[], at: number): string {
  return terms[at]?.key ?? "";
}

export function textAt(terms: readonly Term[], at: number): string {
  return terms[at]?.text ?? "";
}

/** How many words the longest of these phrases takes at `at`; 0 = none stands there. */
export function phraseLength(terms: readonly Term[], at: number, phrases: readonly string[]): number {
  const lengths = phrases
    .map((phrase) => phrase.split(" "))
    .filter((words) => words.every((word, nth) => keyAt(terms, at + nth) === word))
    .map((words) => words.length);
  return Math.max(0, ...lengths);
}
