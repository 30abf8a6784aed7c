/** A token of a sentence -> the slots nearest to it, by the number of tokens between. */
import type { Sentence, Token } from "./tokens.ts";

export type Slot = Extract<Token, { kind: "slot" }>;

/** Within the clause where it holds a fitting slot, else within the sentence; two at the same distance are both nearest. */
export function nearest(sentence: Sentence, at: number, fits: (slot: Slot) => boolean = () => true): readonly Slot[] {
  const clause = sentence[at]?.clause;
  const inClause = closest(sentence, at, (slot) => slot.clause === clause && fits(slot));
  return inClause.length > 0 ? inClause : closest(sentence, at, fits);
}

/** Whatever the clause. */
export function closest(sentence: Sentence, at: number, fits: (slot: Slot) => boolean): readonly Slot[] {
  const found = sentence.flatMap((token, index) =>
    token.kind === "slot" && index !== at && fits(token) ? [{ token, distance: Math.abs(index - at) }] : [],
  );
  const least = Math.min(...found.map(({ distance }) => distance));
  return found.filter(({ distance }) => distance === least).map(({ token }) => token);
}

/** The first on each side: what a word of the plain words stands beside. */
export function besides(sentence: Sentence, at: number): readonly Slot[] {
  const clause = sentence[at]?.clause;
  const slots = (tokens: readonly Token[]) => tokens.filter((token): token is Slot => token.kind === "slot");
  const [left, right] = [slots(sentence.slice(0, at)), slots(sentence.slice(at + 1))];
  const pair = [left.at(-1), right[0]].filter((slot) => slot !== undefined);
  const inClause = pair.filter((slot) => slot.clause === clause);
  return inClause.length > 0 ? inClause : pair;
}

/** After a slot, those that only prepositions tie to it: "fell from {f1} to {f2} over {f4}" is said of all three. */
export function chainedTo(sentence: Sentence, slot: Slot, ties: (word: string) => boolean): readonly Slot[] {
  const after = sentence.slice(sentence.indexOf(slot) + 1);
  const end = after.findIndex((token) => token.kind === "mark" || (token.kind === "word" && !ties(token.word)));
  return after.slice(0, end < 0 ? after.length : end).filter((token): token is Slot => token.kind === "slot");
}

/** The slot that a preposition leads to: the next one, unless a mark or a word that ends its reach comes first. */
export function ledTo(sentence: Sentence, at: number, ends: (word: string) => boolean): Slot | null {
  for (const token of sentence.slice(at + 1)) {
    if (token.kind === "slot") return token;
    if (token.kind === "mark" || ends(token.word)) return null;
  }
  return null;
}
