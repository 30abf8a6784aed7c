/** "is 61 days from renewal", "has nine days left": how long it is to an event. */
import type { Claim, DatedClaim, What } from "../../../claims.ts";
import { leftOut, type Ref, same } from "../../names.ts";
import { noun } from "../../nouns.ts";
import type { Num } from "../../numbers.ts";
import { alt, map, opt, type Reader, seq, where } from "../../parser.ts";
import { lit } from "../../words.ts";
import { stretch } from "./when.ts";

/** "is 61 days from renewal", "has nine days left", "17 days are left to give notice". */
export const toGo = (who: Reader<What>): Reader<readonly Claim[]> =>
  alt(
    map(
      seq(who, lit("is|are|stands"), stretch, lit("from|away from|from its|away from its|before|before its"), noun),
      ([{ ref, words }, , span, , more]) => [toCome(ref, [...words, ...more], span)],
    ),
    map(
      seq(who, lit("has"), stretch, opt(lit("left|to go|remaining")), opt(seq(lit("until|to|before|on|of"), noun))),
      ([{ ref, words }, , span, , more]) =>
        words.length === 0 && more === null ? [] : [toCome(ref, [...words, ...(more?.[1] ?? [])], span)],
    ),
    map(
      seq(
        stretch,
        lit("are left|is left|remain|are left until|remain until|to go until|left until|left"),
        opt(lit("to give|until|to|for|before")),
        noun,
      ),
      ([span, , , words]) => [toCome(same, words, span)],
    ),
    // Of what was spoken of.
    map(
      seq(
        where(stretch, ({ text }) => /left$/u.test(text)),
        lit("are|is|remain"),
      ),
      ([span]) => [toCome(leftOut, [], span)],
    ),
    map(seq(stretch, lit("are left|is left|remain|remains|to go")), ([span]) => [toCome(leftOut, [], span)]),
  );

const toCome = (whose: Ref, event: readonly string[], span: Num): DatedClaim => ({
  is: "dated",
  ref: whose,
  event,
  span,
  tense: "ahead",
});
