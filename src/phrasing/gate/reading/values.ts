/** A text value of the facts ("at_risk", "Mid-market", "decision_maker") as an answer writes it -> its stems. */

import type { FactList, Leaf } from "../facts/figure.ts";
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
/** A longer text is a note, and no state that anybody is in. */
const longest = 60;

/** A way of writing it, and the value. */
type Written = readonly [phrase: string, meaning: string];

function build({ book }: Input): PhraseBook<readonly string[]> {
  const own = [...book.leaves.flatMap(ofLeaf), ...book.lists.map(ofList)];
  const held = new Set(own.filter(isSaid).map(([, meaning]) => meaning));
  const meanings = new Map<string, Set<string>>();
  for (const [phrase, meaning] of [...own, ...otherWays(held)].filter(isSaid)) {
    meanings.set(phrase, (meanings.get(phrase) ?? new Set()).add(meaning));
  }
  const phrases = new PhraseBook<readonly string[]>();
  for (const [phrase, values] of meanings) phrases.add(phrase.split(" "), [...values]);
  return phrases;
}

function isSaid([phrase, meaning]: Written): boolean {
  return phrase !== "" && meaning !== "";
}

function ofLeaf({ value: held, key }: Leaf): readonly Written[] {
  if (held.is === "flag") return [itself(key.filter((word) => word !== "is"))];
  if (held.is !== "text" || held.text.length > longest) return [];
  const stems = keyWords(held.text).join(" ");
  const negated = stems.startsWith("not ") ? ["not been", "not yet", "not yet been"] : [];
  // "Head of R&D", "mid-market": as its words stand in a text.
  const inText = atomsOf(normal(held.text.replace(/_/gu, " "))).map((atom) => atom.stem);
  return [
    [stems, stems],
    ...negated.map((said): Written => [stems.replace("not", said), stems]),
    [inText.join(" "), stems],
  ];
}

/** What those on a list are: {"at_risk_accounts": [...]}. */
function ofList({ words }: FactList): Written {
  return itself([...words].filter((word) => !things.has(word)));
}

function itself(words: readonly string[]): Written {
  const phrase = words.join(" ");
  return [phrase, phrase];
}

/** Other words for the values that the facts hold. */
function otherWays(held: ReadonlySet<string>): readonly Written[] {
  return states.flatMap(([said, codes]) => {
    const known = codes
      .split("|")
      .map((code) => keyWords(code).join(" "))
      .filter((code) => held.has(code));
    return said.split("|").flatMap((phrase) => {
      const stems = phrase.split(" ").map(stem).join(" ");
      return known.map((code): Written => [stems, code]);
    });
  });
}
