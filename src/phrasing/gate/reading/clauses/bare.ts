/** "and GRR 92.5%", "Rigel $3,900", "down from 44": a level or a move without its verb. */
import type { Claim, QuantityClaim } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { holding } from "../holdings.ts";
import { leftOut, ref, same } from "../names.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { lit } from "../words.ts";
import { level } from "./having/level.ts";
import { tails } from "./tails.ts";

/** "NRR was 107.5% and GRR 92.5%": the verb is not said again. */
export const bareLevel: Reader<readonly Claim[]> = memo(
  map(seq(holding, tails), ([{ said, words }, tail]) => level(same, { said, words }, tail)),
);

/** "Vega pays $7,400 a month and Rigel $3,900": neither verb nor noun is said again. */
export const bareAmount: Reader<readonly Claim[]> = memo(
  alt(
    map(seq(amount, lit("at|for|in"), ref, tails), ([said, , whose, tail]) => level(whose, { said, words: [] }, tail)),
    map(seq(ref, opt(lit("at|:|is|,|has")), amount, tails), ([whose, , said, tail]) =>
      level(whose, { said, words: [] }, tail),
    ),
  ),
);

/** "... is red at 29, down from 44", ": 3.1%, up 0.7 points": more of what was spoken of. */
export const moreOfIt: Reader<readonly Claim[]> = memo(
  alt(
    map(
      where(tails, (tail) => tail.before !== undefined || tail.by !== undefined || tail.move !== undefined),
      (tail) =>
        tail.earlier === true || tail.beside !== undefined || tail.also !== undefined
          ? []
          : [{ is: "quantity", what: { ref: leftOut, words: [] }, ...tail } satisfies QuantityClaim],
    ),
    map(seq(opt(lit("at|now at|is now at|now|is at")), amount, tails), ([, said, tail]) =>
      level(same, { said, words: [] }, tail),
    ),
  ),
);
