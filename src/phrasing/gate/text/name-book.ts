/** The names of the facts -> the longest one that begins at a place of the text, in full or by its first word. */
import type { FactBook } from "../facts/figure.ts";
import { isCommon } from "../lexicon/common-words.ts";
import { PhraseBook } from "../lexicon/phrase-book.ts";
import { type Atom, atomsOf } from "./atoms.ts";
import { normal } from "./normal.ts";

/** null: the word begins several names. */
type Meant = { readonly name: string; readonly text: string } | null;

export interface NameMatch {
  readonly name: string | null;
  readonly length: number;
}

export type NameReader = (atoms: readonly Atom[], at: number) => NameMatch | undefined;

const shortestAlias = 3;

export function nameReader(book: FactBook): NameReader {
  const names = new PhraseBook<Meant>();
  for (const [name, { text }] of book.names) names.add(plainAtoms(text), { name, text });
  for (const [word, meant] of aliases(book)) names.add([word], meant);
  const plain = new WeakMap<readonly Atom[], readonly string[]>();
  return (atoms, at) => {
    const words = plain.get(atoms) ?? atoms.map((atom) => atom.plain);
    plain.set(atoms, words);
    const match = names.longestAt(words, at);
    if (match === undefined || !isWritten(atoms.slice(at, at + match.length))) return undefined;
    return { name: match.meaning?.name ?? null, length: match.length };
  };
}

function plainAtoms(text: string): readonly string[] {
  return atomsOf(normal(text)).map(({ plain }) => plain);
}

/** "target" is a goal, "Target" may be a customer: a name of one word needs its capital. */
function isWritten(atoms: readonly Atom[]): boolean {
  const [first] = atoms;
  if (first === undefined) return false;
  return atoms.length > 1 || !/^\p{Ll}/u.test(first.text);
}

/** "Acme" for "Acme Robotics", where no other name begins so. */
function aliases(book: FactBook): ReadonlyMap<string, Meant> {
  const found = new Map<string, Meant>();
  for (const [name, { text }] of book.names) {
    const [first = "", second] = plainAtoms(text);
    if (second === undefined || first.length < shortestAlias || isCommon(first)) continue;
    found.set(first, found.has(first) ? null : { name, text });
  }
  return found;
}
