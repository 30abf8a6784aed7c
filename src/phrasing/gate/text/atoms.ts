/** A normal text -> its words, digits and marks with their places: what names and phrases are compared by. */
import { stem } from "./stem.ts";

export interface Atom {
  readonly text: string;
  /** Folded, without the possessive. */
  readonly plain: string;
  readonly stem: string;
  readonly possessive: boolean;
  readonly start: number;
  readonly end: number;
}

const pattern = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*'?|\d+|[^\s]/gu;

export function atomsOf(text: string): readonly Atom[] {
  return [...text.matchAll(pattern)].map((match) => atom(match[0], match.index));
}

function atom(text: string, start: number): Atom {
  const owned = /'s?$/iu.exec(text);
  const bare = owned === null ? text : text.slice(0, owned.index);
  const plain = stemless(bare);
  return { text: bare, plain, stem: stem(bare), possessive: owned !== null, start, end: start + text.length };
}

function stemless(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
