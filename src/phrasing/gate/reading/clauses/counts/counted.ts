/** "at risk accounts", "tickets at Acme" -> the things that are counted. */
import type { Quality } from "../../../claims.ts";
import { conceptsOf } from "../../../lexicon/concepts.ts";
import { things } from "../../../lexicon/things.ts";
import { stem } from "../../../text/stem.ts";
import { named, type Ref, ref, same } from "../../names.ts";
import { many, map, memo, opt, type Reader, seq } from "../../parser.ts";
import { quality } from "../../qualities.ts";
import { lit } from "../../words.ts";

const thingWords: ReadonlySet<string> = new Set(things.flatMap((line) => line.split("|").map((said) => stem(said))));

/** "accounts", "onboarding tasks". */
const thing: Reader<readonly string[]> = memo((input, at) => {
  const atom = input.atoms[at];
  if (atom === undefined || atom.possessive || !/^\p{L}/u.test(atom.text)) return [];
  const words = conceptsOf([atom.stem]);
  const isThing = thingWords.has(atom.stem) || words.every((known) => input.ledger.vocabulary.has(known));
  return isThing ? [{ value: words, end: at + 1 }] : [];
});

export interface Group {
  readonly noun: readonly string[];
  readonly qualities: readonly Quality[];
  readonly ref: Ref;
}

/** "at risk accounts", "accounts in EMEA"; nothing: those last spoken of. */
export const group: Reader<Group> = memo(
  map(
    seq(
      many(quality, 2),
      opt(named),
      many(thing, 2),
      many(quality, 1),
      opt(lit("on the list|in the list")),
      opt(map(seq(lit("in|at|of|for|from"), ref), ([, whose]) => whose)),
    ),
    ([qualities, kind, noun, more, , whose]) => ({
      qualities: [...qualities, ...more],
      noun: noun.flat(),
      ref: kind ?? whose ?? same,
    }),
  ),
);

export const empty: Group = { noun: [], qualities: [], ref: same };
