/** "the last touch with Acme", "its renewal" -> whose event, and which. */
import type { What } from "../../../claims.ts";
import { named as nameAlone, owner, ref, same } from "../../names.ts";
import { noun } from "../../nouns.ts";
import { alt, map, memo, opt, type Reader, seq } from "../../parser.ts";
import { lit } from "../../words.ts";

const last = opt(lit("last|latest|most recent"));

/** "the last touch with Acme", "its renewal", "the Acme renewal". */
export const named: Reader<What> = memo(
  alt(
    map(seq(opt(lit("the")), nameAlone, last, noun), ([, whose, , words]): What => ({ ref: whose, words })),
    map(seq(owner, last, noun), ([whose, , words]): What => ({ ref: whose, words })),
    map(
      seq(opt(lit("the|an|a|our")), last, noun, lit("of|at|for|with|from|by"), ref),
      ([, , words, , whose]): What => ({
        ref: whose,
        words,
      }),
    ),
    map(seq(opt(lit("the|an|a|our")), last, noun), ([, , words]): What => ({ ref: same, words })),
    // "the next one": of what was spoken of.
    map(lit("the next one|the next"), (): What => ({ ref: same, words: ["next"] })),
  ),
);

export const somebody: Reader<What> = memo(
  alt(
    named,
    map(ref, (whose): What => ({ ref: whose, words: [] })),
  ),
);
