/** A text -> pieces of at most so many bytes in a message. */
import { bytesOf } from "./size.ts";

const quotes = bytesOf("");

/** Cut at spaces, so that no figure is split, and inside a word only when it alone is too long. */
export function divided(text: string, bytes: number): readonly string[] {
  return joined(
    text.split(/(?<= )/u).flatMap((word) => cutWord(word, bytes)),
    bytes,
  );
}

/** Cut between lines, and inside a line only when it alone is too long. */
export function dividedLines(text: string, bytes: number): readonly string[] {
  return joined(
    text.split(/(?<=\n)/u).flatMap((line) => divided(line, bytes)),
    bytes,
  );
}

/** Each of `words` fits by itself. */
function joined(words: readonly string[], bytes: number): readonly string[] {
  const pieces: string[] = [];
  let left = 0;
  for (const word of words) {
    const size = jsonBytes(word);
    if (pieces.length > 0 && size <= left) pieces[pieces.length - 1] += word;
    else pieces.push(word);
    left = (size <= left ? left : bytes) - size;
  }
  return pieces;
}

function cutWord(word: string, bytes: number): readonly string[] {
  // No character takes less than a byte: what is longer need not be measured.
  if (word.length <= bytes && jsonBytes(word) <= bytes) return [word];
  let [fits, over] = [1, Math.min(word.length, bytes + 1)];
  while (fits + 1 < over) {
    const middle = Math.floor((fits + over) / 2);
    if (jsonBytes(word.slice(0, middle)) <= bytes) fits = middle;
    else over = middle;
  }
  // Between characters as people see them, so that an emoji or an accent is not cut in half, where that is possible.
  const cut = new Intl.Segmenter().segment(word).containing(fits)?.index || fits;
  return [word.slice(0, cut), ...cutWord(word.slice(cut), bytes)];
}

/** As part of a longer text: without the quotes. */
function jsonBytes(text: string): number {
  return bytesOf(text) - quotes;
}
