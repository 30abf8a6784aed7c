/** The words a question may be made of -> the nearest one to a misspelt word. */
import { editsWithin, forgivenEdits } from "../core/words/edit-distance.ts";
import { lexicon } from "./lexicon/lexicon.ts";
import { periodWords } from "./periods/words.ts";

export interface KnownWords {
  has(word: string): boolean;
  /** The known word meant by a misspelt one, undefined when none or more than one is as near. */
  meantBy(word: string): string | undefined;
}

/** Shorter words turn into each other too easily, on either side. */
const shortestCorrected = 4;

/** @param own the organisation's words: segments, regions, plans, owners. */
export function knownWords(own: Iterable<string>): KnownWords {
  const words = new Set([...lexicon.words, ...periodWords, ...own]);
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    if (word.length >= shortestCorrected) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  }
  const meantBy = (word: string): string | undefined => {
    if (word.length < shortestCorrected || !/^\p{L}+$/u.test(word)) return undefined;
    const reach = forgivenEdits(word.length);
    const lengths = Array.from({ length: 2 * reach + 1 }, (_, step) => word.length - reach + step);
    return nearest(
      word,
      lengths.flatMap((length) => byLength.get(length) ?? []),
    );
  };
  return { has: (word) => words.has(word), meantBy };
}

function nearest(word: string, candidates: readonly string[]): string | undefined {
  const slips = candidates
    .map((known) => ({ known, edits: editsWithin(word, known, forgivenEdits(Math.min(word.length, known.length))) }))
    .filter((slip) => slip.edits !== undefined);
  const fewest = Math.min(...slips.map((slip) => slip.edits ?? 0));
  const tied = slips.filter((slip) => slip.edits === fewest).map((slip) => slip.known);
  const sameStart = tied.filter((known) => known[0] === word[0]);
  const meant = sameStart.length > 0 ? sameStart : tied;
  return meant.every((known) => meaning(known) === meaning(meant[0] ?? "")) ? meant[0] : undefined;
}

/** Inflections of one entry mean the same; a word that only occurs inside phrases stands for itself. */
function meaning(word: string): unknown {
  return lexicon.at([word], 0)?.value ?? word;
}
