/** Words of a question -> the stretches that are an account's full name, longest first. */
import type { Token } from "../tokens.ts";
import type { NamedAccount } from "./name-entries.ts";
import type { NameIndex } from "./name-index.ts";
import { compact, nameWords, withoutLegalForms } from "./name-words.ts";

export interface NameSpan {
  /** Places of words; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly accounts: readonly NamedAccount[];
  /** The whole name is made of ordinary words ("May", "Target"): a name only when nothing else could be meant. */
  readonly doubtful: boolean;
}

/** Longer names are not looked for inside a question; `/health` finds them. */
const longestName = 12;

export function fullNames(
  tokens: readonly Token[],
  index: NameIndex,
  isOrdinary: (word: string) => boolean,
): readonly NameSpan[] {
  const words = tokens.map((token) => token.word);
  const spans = words.flatMap((_, place) => spansAt(words, place, index, isOrdinary));
  const byLength = spans.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: NameSpan[] = [];
  for (const span of byLength) {
    if (!kept.some((other) => span.from < other.to && other.from < span.to)) kept.push(span);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function spansAt(
  words: readonly string[],
  from: number,
  index: NameIndex,
  isOrdinary: (word: string) => boolean,
): readonly NameSpan[] {
  const spans: NameSpan[] = [];
  for (let to = from + 1; to <= Math.min(words.length, from + longestName); to++) {
    const span = words.slice(from, to);
    const found = lookUp(index, span);
    const ordinary = span.every(isOrdinary);
    // "is it" must not be a company called Isit.
    const accounts = ordinary ? found.filter((account) => sameWordCount(account, span.length)) : found;
    if (accounts.length > 0) spans.push({ from, to, accounts, doubtful: ordinary && span.length === 1 });
  }
  return spans;
}

function lookUp(index: NameIndex, words: readonly string[]): readonly NamedAccount[] {
  const letters = compact(words);
  const tries = [letters, compact(withoutLegalForms(words)), pluralless(letters)];
  return tries.map((key) => index.named(key)).find((accounts) => accounts.length > 0) ?? [];
}

/** "acmes health": the possessive typed without its apostrophe. */
function pluralless(letters: string): string {
  return letters.length > 3 && letters.endsWith("s") ? letters.slice(0, -1) : letters;
}

function sameWordCount(account: NamedAccount, count: number): boolean {
  const { full, base } = nameWords(account.name);
  return full.length === count || base.length === count;
}
