/** A text with slots -> its sentences as slots, words and marks, with the clause that each stands in. */
import { idOf, piecesOf } from "../reply/pieces.ts";

export type Token =
  | { readonly kind: "slot"; readonly id: string; readonly form: string | null; readonly clause: number }
  /** Lower case. */
  | { readonly kind: "word"; readonly word: string; readonly clause: number }
  | { readonly kind: "mark"; readonly mark: string; readonly clause: number };

export type Sentence = readonly Token[];

const lexeme = /\p{L}+(?:['’-]\p{L}+)*|[^\s\p{L}]/gu;
/** A semicolon as well: nothing is tied across it. */
const endsSentence = /^[.?!;]$/;
const endsClause = /^[,:()–—]$/;
/** They begin a clause of their own wherever they stand. */
const beginsClause = new Set(["and", "but"]);
/** What follows these is a sentence of its own. */
const beginsSentence = new Set(["while", "whereas"]);

export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Token[][] = [[]];
  let clause = 0;
  for (const one of lexemesOf(text)) {
    if (beginsClause.has(one)) clause += 1;
    if (beginsSentence.has(one)) sentences.push([]);
    sentences.at(-1)?.push(tokenOf(one, clause));
    if (endsClause.test(one)) clause += 1;
    if (endsSentence.test(one)) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.some(({ kind }) => kind !== "mark"));
}

function lexemesOf(text: string): readonly string[] {
  return piecesOf(text).flatMap((piece) => ("slot" in piece ? [piece.slot] : (piece.own.match(lexeme) ?? [])));
}

function tokenOf(one: string, clause: number): Token {
  if (one.startsWith("{") && one.endsWith("}")) {
    return { kind: "slot", id: idOf(one), form: one.slice(1, -1).split(":")[1] ?? null, clause };
  }
  return /^\p{L}/u.test(one) ? { kind: "word", word: one.toLowerCase(), clause } : { kind: "mark", mark: one, clause };
}
