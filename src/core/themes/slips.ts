/** A misspelt word -> the word of a cue that is meant by it, when one slip of the finger lies between them and no other is as near. */
import { editsWithin } from "../words/edit-distance.ts";
import { cueBook } from "./phrase-tree.ts";

/** Two letters swapped are told from another word early; a letter too many or too few later; a wrong letter ("prize", "price") last. */
const shortest = { swapped: 4, missed: 6, replaced: 8 } as const;

/** Words of the four languages that lie one slip from a cue and mean something else. */
const ordinary: ReadonlySet<string> = new Set(
  (
    "prize form from trail quite quiet brake there three their where were other order later latter letter lager lagern chart charts conexion " +
    "brought cases cased life line lines lots parts reset stated though trade really filing employee employed computer computed choose phrase " +
    "posts possibly basis counts trailing exist exists exit required sending spending talking combine wider root movers reused directory " +
    "confirme confirmer aber allen beiden hier kleine kleinen kleiner legen recht stehen premise " +
    "etre parte partie ahora caso pero siete tema direccion configuration presentation enterprise"
  ).split(" "),
);

/** Whole words, and the beginnings of words as far as they are words themselves. */
const correct = [...cueBook.words, ...cueBook.stems];
const longest = 1 + Math.max(...correct.map(({ length }) => length));

/** A word with one letter left out -> the words of cues that this leaves. */
const shortened = shortenedWords();

export function meantBy(word: string): string | undefined {
  if (word.length < shortest.swapped || word.length > longest || ordinary.has(word) || !/^[a-z]+$/.test(word))
    return undefined;
  const near = new Set(keysOf(word).flatMap((key) => shortened.get(key) ?? []));
  const meant = [...near].filter((known) => isSlip(word, known));
  return meant.length === 1 ? meant[0] : undefined;
}

function shortenedWords(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of correct) {
    if (word.length < shortest.swapped) continue;
    for (const key of keysOf(word)) found.set(key, [...(found.get(key) ?? []), word]);
  }
  return found;
}

/** Two words within one slip share one of these (Garbe's symmetric deletions). */
function keysOf(word: string): readonly string[] {
  return [...new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))])];
}

/** First letters are seldom mistyped, and tell words apart most. */
function isSlip(word: string, known: string): boolean {
  if (word === known || word[0] !== known[0] || editsWithin(word, known, 1) === undefined) return false;
  const length = Math.min(word.length, known.length);
  if (word.length !== known.length) return length + 1 >= shortest.missed && !isInflected(word, known);
  return length >= (sameLetters(word, known) ? shortest.swapped : shortest.replaced);
}

/** "export" and "exports" are two words of one list, not one and its slip: what is written in full is meant so. */
function isInflected(word: string, known: string): boolean {
  return word.startsWith(known) || known.startsWith(word);
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join("") === [...b].sort().join("");
}
