/** An amount and what it is of, in either order: "70 seats", "a score of 45", "$21,350 of MRR at stake". */
import type { Said } from "../claims.ts";
import { amount } from "./amounts.ts";
import { noun } from "./nouns.ts";
import { alt, map, memo, opt, type Reader, seq } from "./parser.ts";
import { lit } from "./words.ts";

export interface Holding {
  readonly said: Said;
  readonly words: readonly string[];
}

const before = map(
  seq(opt(lit("a|an|its|the")), amount, opt(lit("of|in|worth of")), noun),
  ([, said, , words]): Holding => ({ said, words }),
);
const after = map(
  seq(noun, opt(lit("of|at|is|:|stands at|,|is at|was|are")), amount),
  ([words, , said]): Holding => ({ said, words }),
);

export const holding: Reader<Holding> = memo(alt(before, after));
