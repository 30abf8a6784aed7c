/** A text value of the facts ("at_risk", "Mid-market", "decision_maker") as an answer writes it -> its stems. */

import { PhraseBook } from "../lexicon/phrase-book.ts";
import { states } from "../lexicon/states.ts";
import { atomsOf } from "../text/atoms.ts";
import { normal } from "../text/normal.ts";
import { keyWords, stem } from "../text/stem.ts";
import type { Input } from "./input.ts";
import { memo, type Reader } from "./parser.ts";

const books = new WeakMap<Input, PhraseBook<readonly string[]>>();

/** The stems of each value it may stand for, joined by spaces. */
export const value: Reader<readonly string[]> = memo((input, at) => {
  const { atoms } = input;
  const stemAt = (place: number) =>
    place > at && atoms[place - 1]?.possessive === true ? undefined : atoms[place]?.stem;
  return bookOf(input)
    .allAt(stemAt, at)
    .filter(({ length }) => atoms[at + length - 1]?.possessive === false)
    .map(({ meaning, length }) => ({ value: meaning, end: at + length }));
});

function bookOf(input: Input): PhraseBook<readonly string[]> {
  const known = books.get(input) ?? build(input);
  books.set(input, known);
  return known;
}

const things = new Set("account customer client list item contact".split(" "));
const longest = 60;

function build({ book }: Input): PhraseBook<readonly string[]> {
  const meanings = new Map<string, Set<string>>();
  const add = (phrase: string, meaning: string) => {
    if (phrase === "" || meaning === "") return;
    meanings.set(phrase, (meanings.get(phrase) ?? new Set()).add(meaning));
  };
  for (const { value: held, key } of book.leaves) {
    if (held.is === "flag")
      add(key.filter((word) => word !== "is").join(" "), key.filter((word) => word !== "is").join(" "));
    if (held.is !== "text") continue;
    if (held.text.length > longest) continue;
    const stems = keyWords(held.text).join(" ");
    add(stems, stems);
    if (stems.startsWith("not "))
      for (const said of ["not been", "not yet", "not yet been"]) add(stems.replace("not", said), stems);
    // "Head of R&D", "mid-market": as its words stand in a text.
    add(
      atomsOf(normal(held.text.replace(/_/gu, " ")))
        .map((atom) => atom.stem)
        .join(" "),
      stems,
    );
  }
  for (const { words } of book.lists) {
    const own = [...words].filter((word) => !things.has(word)).join(" ");
    add(own, own);
  }
  const held = new Set([...meanings.values()].flatMap((set) => [...set]));
  for (const [said, codes] of states)
    for (const phrase of said.split("|"))
      for (const code of codes.split("|").map((one) => keyWords(one).join(" ")))
        if (held.has(code)) add(phrase.split(" ").map(stem).join(" "), code);
  const phrases = new PhraseBook<readonly string[]>();
  for (const [phrase, values] of meanings) phrases.add(phrase.split(" "), [...values]);
  return phrases;
}
