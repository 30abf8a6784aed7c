/** "of the five", "among the segments", "loss" -> among which things somebody stands at an end. */
import { movementNoun } from "../../extremes.ts";
import { ref } from "../../names.ts";
import { noun } from "../../nouns.ts";
import { type Num, num } from "../../numbers.ts";
import { alt, many, map, memo, opt, type Reader, seq, where } from "../../parser.ts";
import { lit } from "../../words.ts";
import type { Rest } from "./ranked.ts";

/** "of the five", "on the list", "among the segments". */
export const among: Reader<Rest> = map(
  many(
    alt<Reader<Rest>[]>(
      map(
        seq(lit("of|among|in|out of"), opt(lit("the|all|all the|these|its|those")), count(), opt(noun)),
        ([, , of, words]) => (words === null ? { of } : { of, noun: words }),
      ),
      map(lit("on the list|in the list|of them|of them all|among them|listed"), () => ({})),
      map(seq(lit("of the|of its|among the|of all|among its"), noun), ([, words]) => ({ noun: words })),
      map(seq(lit("at|for|of|in"), ref), ([, owner]) => ({ owner })),
    ),
    2,
  ),
  (all) => Object.assign({}, ...all) as Rest,
);

function count(): Reader<Num> {
  return where(num, ({ unit, currency }) => unit === null && currency === null);
}

/** A kind of things, or a move. */
export const kind: Reader<Rest> = memo(
  alt<Reader<Rest>[]>(
    map(seq(opt(noun), movementNoun), ([words, sign]) => (words === null ? { sign } : { sign, noun: words })),
    map(noun, (words) => ({ noun: words })),
  ),
);
