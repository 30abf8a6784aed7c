/** "Saltmarsh has the lowest score, 31": who holds the value at an end. */
import type { Claim } from "../../../claims.ts";
import { end } from "../../extremes.ts";
import { noun } from "../../nouns.ts";
import { alt, map, type Reader, seq } from "../../parser.ts";
import { lit } from "../../words.ts";
import { among } from "./among.ts";
import { claimOf, itself, who } from "./ranked.ts";
import { valued } from "./valued.ts";

/** "Saltmarsh has the lowest score, 31". */
export const having: Reader<readonly Claim[]> = map(
  seq(
    alt(
      who,
      map(lit("it"), () => itself),
    ),
    lit("has|had|holds|carries|shows|have|and has"),
    end,
    noun,
    among,
    valued,
  ),
  ([one, , said, by, within, value]) => claimOf(one, said, { by }, within, value),
);

export const hasBehind: Reader<readonly Claim[]> = map(
  seq(lit("has|had|holds|carries|shows|have|with"), end, noun, among, valued),
  ([, said, by, within, value]) => claimOf(itself, said, { by }, within, value),
);
