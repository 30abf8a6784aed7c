/** The words that limit a statement: as often in a model's sentences as in what it was given to say. */
import type { Ties } from "./ties.ts";
import type { Sentence } from "./tokens.ts";
import { carriedWords } from "./words.ts";

/** What has to be said gives the least, what may be said besides the most. */
export function lostOrAdded(sentences: readonly Sentence[], { must, all }: Ties): readonly string[] {
  const [said, least, most] = [sentences, must, all].map(countOf);
  return [...carriedWords].flatMap((word) => {
    const count = said?.get(word) ?? 0;
    if (count < (least?.get(word) ?? 0)) return [`The word "${word}" of the statements is lost.`];
    return count > (most?.get(word) ?? 0) ? [`The word "${word}" is said more often than in the statements.`] : [];
  });
}

function countOf(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const token of sentences.flat()) {
    if (token.kind === "word" && carriedWords.has(token.word)) count.set(token.word, (count.get(token.word) ?? 0) + 1);
  }
  return count;
}
