/** A described quantity or thing -> the concepts it names and whose it is: "weekly active users at Acme", "its score". */
import type { What } from "../claims.ts";
import { conceptsAt, conceptsOf } from "../lexicon/concepts.ts";
import { owner, ref, same } from "./names.ts";
import { alt, many, map, memo, opt, type Reader, seq } from "./parser.ts";
import { lit } from "./words.ts";

/** A word or phrase that a key or a label of the facts is made of, or a metric we know. */
const concept: Reader<readonly string[]> = memo((input, at) => {
  const { atoms, ledger } = input;
  const atom = atoms[at];
  if (atom === undefined || atom.possessive) return [];
  const stemAt = (place: number) =>
    place > at && atoms[place - 1]?.possessive === true ? undefined : atoms[place]?.stem;
  const phrases = conceptsAt(stemAt, at).map(({ meaning, length }) => ({ value: meaning, end: at + length }));
  const [single = atom.stem] = conceptsOf([atom.stem]);
  const isKnown = ledger.vocabulary.has(single) && /^\p{L}/u.test(atom.text);
  return isKnown && phrases.every(({ end }) => end > at + 1) ? [...phrases, { value: [single], end: at + 1 }] : phrases;
});

export const det = opt(lit("the|a|an|its|their|this|these|overall|current"));

const run: Reader<readonly string[]> = memo(
  map(seq(concept, many(concept, 4)), ([first, more]) => [...new Set([...first, ...more.flat()])]),
);

/** Concepts, without whose they are. */
export const noun: Reader<readonly string[]> = memo(
  map(seq(det, run, opt(seq(lit("of|at|on|in|to|with|for|as"), det, run))), ([, words, more]) =>
    more === null ? words : [...new Set([...words, ...more[2]])],
  ),
);

const place = lit("of|at|for|in|with|from|on|by");

/** With whose it is, if it is said. */
export const what: Reader<What> = memo(
  alt(
    map(seq(owner, noun), ([whose, words]): What => ({ ref: whose, words })),
    map(seq(noun, place, ref), ([words, , whose]): What => ({ ref: whose, words })),
    map(
      seq(noun, lit("in|of|across|over"), owner, lit("book|portfolio|accounts|book of accounts")),
      ([words, , whose]): What => ({ ref: whose, words }),
    ),
    map(noun, (words): What => ({ ref: same, words })),
  ),
);
