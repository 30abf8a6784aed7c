/** What may be neither lost nor said over and over: the words that limit a statement, and the figures themselves. */
import type { Fact } from "../../answers/answer.ts";
import type { Ties } from "./ties.ts";
import type { Sentence } from "./tokens.ts";
import { carriedWords } from "./words.ts";

/** What has to be said gives the least, what may be said besides the most. */
export function repeated(
  sentences: readonly Sentence[],
  { all }: Ties,
  facts: ReadonlyMap<string, Fact>,
): readonly string[] {
  const [said, most] = [sentences, all].map(slotsIn);
  // A name may be said in every sentence; a figure said once more is said of something else.
  const again = [...(said ?? [])].some(([id, count]) => facts.get(id)?.kind !== "name" && count > (most?.get(id) ?? 0));
  return again ? ["A slot is said more often than in the statements."] : [];
}

function slotsIn(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const token of sentences.flat()) {
    if (token.kind === "slot" && token.form === null) count.set(token.id, (count.get(token.id) ?? 0) + 1);
  }
  return count;
}

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
