/** Words of the text as they are written -> read where they stand. */
import { PhraseBook } from "../lexicon/phrase-book.ts";
import { folded } from "../text/stem.ts";
import type { Input } from "./input.ts";
import type { Reader } from "./parser.ts";

/** Any of the phrases, parted by "|"; the value is the phrase. */
export function lit(phrases: string): Reader<string> {
  return lexical(phrases.split("|").map((phrase) => [phrase, phrase] as const));
}

/** Any of the phrases -> what it means; every one that fits. */
export function lexical<T>(entries: Iterable<readonly [phrase: string, meaning: T]>): Reader<T> {
  const book = new PhraseBook<T>();
  const firsts = new Set<string>();
  for (const [phrase, meaning] of entries) {
    const words = phrase.split(" ").map(folded);
    book.add(words, meaning);
    firsts.add(words[0] ?? "");
  }
  return (input, at) => {
    const first = input.atoms[at];
    if (first === undefined || !firsts.has(first.plain)) return [];
    return book
      .allAt((place) => plainAt(input, place), at)
      .map(({ meaning, length }) => ({ value: meaning, end: at + length }));
  };
}

function plainAt(input: Input, at: number): string | undefined {
  const atom = input.atoms[at];
  return atom === undefined || atom.possessive || isSign(input, at) ? undefined : atom.plain;
}

/** A dash between two thoughts is a word; right before a digit it is a sign. */
function isSign({ atoms }: Input, at: number): boolean {
  const [mark, next] = [atoms[at], atoms[at + 1]];
  if (mark?.text !== "-" || next === undefined || next.start > mark.end) return false;
  return /^[\d$\u20ac\u00a3\u00a5]/u.test(next.text);
}

/** Many phrases, parted by "|", of one meaning: entries for `lexical`. */
export function each<T>(meaning: T, phrases: string): (readonly [phrase: string, meaning: T])[] {
  return phrases.split("|").map((phrase) => [phrase, meaning]);
}

/** A name of its own, so that no line reads as an import. */
export const fromWord = lit("from");
