/** Phrases with their meaning -> a book in which the longest phrase at a place is found by its letters. */
import { wordsOf } from "../tokens.ts";

interface Found<T> {
  readonly length: number;
  readonly value: T;
}

export interface PhraseBook<T> {
  /** The longest phrase that begins at `place`; written apart or together ("at risk", "at-risk", "atrisk"). */
  at(words: readonly string[], place: number): Found<T> | undefined;
  /** Every single word of every phrase. */
  readonly words: ReadonlySet<string>;
}

/** Of two meanings of the same phrase the first one stays. */
export function phraseBook<T>(phrases: Iterable<readonly [string, T]>): PhraseBook<T> {
  const byLetters = new Map<string, T>();
  const words = new Set<string>();
  let longest = 1;
  for (const [phrase, value] of phrases) {
    const parts = wordsOf(phrase).map((token) => token.word);
    const letters = parts.join("");
    if (letters === "") continue;
    for (const part of parts) words.add(part);
    longest = Math.max(longest, parts.length);
    if (!byLetters.has(letters)) byLetters.set(letters, value);
  }
  const at = (text: readonly string[], place: number): Found<T> | undefined => {
    for (let length = Math.min(longest, text.length - place); length > 0; length--) {
      const value = byLetters.get(text.slice(place, place + length).join(""));
      if (value !== undefined) return { length, value };
    }
    return undefined;
  };
  return { at, words };
}
