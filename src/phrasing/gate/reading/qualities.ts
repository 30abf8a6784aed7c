/** "red", "at risk", "on track": a state as the text says it -> the codes under which facts keep it. */
import type { Quality } from "../claims.ts";
import { PhraseBook } from "../lexicon/phrase-book.ts";
import { states } from "../lexicon/states.ts";
import { things } from "../lexicon/things.ts";
import type { Ledger } from "../proof/ledger.ts";
import { keyWords, stem } from "../text/stem.ts";
import type { Input } from "./input.ts";
import { alt, map, memo, opt, type Reader, seq } from "./parser.ts";
import { lit } from "./words.ts";

const known = new PhraseBook<Quality>();
for (const [said, codes] of states) {
  const quality = codes.split("|").map((code) => keyWords(code).join(" "));
  for (const phrase of said.split("|")) known.add(phrase.split(" ").map(stem), quality);
}

const thingWords: ReadonlySet<string> = new Set(things.flatMap((line) => line.split("|").map((word) => stem(word))));
const longestText = 4;
/** They say that a value is one of a kind, and nothing of the thing. */
const neutral = new Set(
  "count number total by in of at the is n num mrr arr name account value all score item".split(" "),
);

const books = new WeakMap<Ledger, PhraseBook<Quality>>();

/** The facts' own words: texts of theirs, lists and counts that say in their key what is in them. */
function bookOf(ledger: Ledger): PhraseBook<Quality> {
  const done = books.get(ledger);
  if (done !== undefined) return done;
  const book = new PhraseBook<Quality>();
  const add = (words: readonly string[]) => book.add(words, [words.join(" ")]);
  for (const { leaf } of ledger.entries) {
    if (leaf.value.is === "text") {
      const words = keyWords(leaf.value.text);
      if (words.length <= longestText) add(words);
    } else if (leaf.value.is === "flag" || (leaf.value.is === "figure" && isCount(leaf.value.figure)))
      addKey(add, leaf.key);
  }
  for (const { words } of ledger.book.lists) addKey(add, [...words]);
  books.set(ledger, book);
  return book;
}

function isCount({ readings }: { readonly readings: readonly { readonly unit: string }[] }): boolean {
  return readings.some(({ unit }) => unit === "count");
}

function addKey(add: (words: readonly string[]) => void, key: readonly string[]): void {
  const words = key.filter((word) => !thingWords.has(word) && !neutral.has(word));
  if (words.length > 2) return;
  if (words.length > 0) add(words);
  for (const word of words) add([word]);
}

const bare: Reader<Quality> = memo((input, at) => {
  const wordAt = wordsOf(input);
  const own = bookOf(input.ledger).allAt(wordAt, at);
  const common = known.allAt(wordAt, at);
  return [...own, ...common].map(({ meaning, length }) => ({ value: meaning, end: at + length }));
});

function wordsOf({ atoms }: Input): (at: number) => string | undefined {
  return (place) => {
    const atom = atoms[place];
    return atom === undefined || atom.possessive ? undefined : atom.stem;
  };
}

/** Also "in the red band". */
export const quality: Reader<Quality> = memo(
  alt(
    bare,
    map(
      seq(lit("in the|in|on the|on"), bare, opt(lit("band|segment|plan|tier|region|stage|state"))),
      ([, said]) => said,
    ),
  ),
);
