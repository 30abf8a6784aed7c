/** Who or what a clause speaks of, before its verb. */
import type { What } from "../claims.ts";
import type { Input } from "./input.ts";
import { leftOut, ref, same } from "./names.ts";
import { what } from "./nouns.ts";
import { alt, map, memo, type Reader } from "./parser.ts";
import { lit } from "./words.ts";

/** The subject is left out, or stands before: "Lee Roy is the champion of Birch, which renews on ...". */
export const nobody: Reader<What> = alt(
  (_input: Input, at: number) => [{ value: { ref: leftOut, words: [] }, end: at }],
  map(lit("which|that"), (): What => ({ ref: same, words: [] })),
);

/** "its status", "Acme". */
export const whoever: Reader<What> = memo(
  alt(
    what,
    map(ref, (whose): What => ({ ref: whose, words: [] })),
  ),
);
