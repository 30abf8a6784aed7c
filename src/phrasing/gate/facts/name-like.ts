/** A text of the facts -> whether it names somebody or something, or says what is measured. */
import { keyWords } from "../text/stem.ts";
import { metricBook } from "./measured.ts";

const wordsOfAName = 7;

/** A capital at the head of a word, few words, nothing that ends a sentence. */
export function looksLikeName(text: string): boolean {
  if (!/^[\p{L}\p{N}]/u.test(text) || /[@:!?;]|\.\s|\/\//u.test(text) || /_/u.test(text)) return false;
  const words = text.trim().split(/\s+/u);
  return words.length <= wordsOfAName && words.some((word) => /^\p{Lu}|^\P{Ll}*\p{Lu}/u.test(word));
}

/** "NRR", "Health score": the whole text is a metric that the lexicon knows. */
export function isMeasure(text: string): boolean {
  const words = keyWords(text);
  return words.length > 0 && metricBook.longestAt(words, 0)?.length === words.length;
}

/** "weekly_active_users": a code names what is measured, and nobody. */
export function isCode(text: string): boolean {
  return /^\p{Ll}[\p{Ll}\d]*(?:_[\p{Ll}\d]+)+$/u.test(text);
}
