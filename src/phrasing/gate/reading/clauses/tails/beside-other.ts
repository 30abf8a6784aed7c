/** "2.7 points below the 106.1% of Q2", "below its target of 95%" -> a quantity beside another, or beside itself before. */
import type { Way } from "../../../claims.ts";
import { amount } from "../../amounts.ts";
import { comparedTo } from "../../moves.ts";
import { noun } from "../../nouns.ts";
import { alt, map, opt, type Reader, seq } from "../../parser.ts";
import { days } from "../../times.ts";
import { lexical, lit } from "../../words.ts";
import { behind, when } from "./earlier.ts";
import type { Tail } from "./tail.ts";

export const moreThan: Reader<Tail> = map(
  seq(
    amount,
    comparedTo,
    alt(
      when,
      map(lit("the quarter before|the period before|the month before"), () => ({})),
      map(seq(opt(lit("in|on")), days), ([, timeBefore]) => ({ timeBefore })),
    ),
  ),
  ([by, move, days]) => ({ by, move, ...days }),
);

/** "2.7 points below the 106.1% of Q2". */
export const awayFrom: Reader<Tail> = map(
  seq(amount, comparedTo, opt(lit("the|its")), amount, opt(lit("it was")), behind),
  ([by, move, , before, , days]) => ({ by, move, before, ...days }),
);

const sides = lexical<Way | null>([
  ...["below", "under", "less than", "lower than", "short of", "within"].map((word) => [word, -1] as const),
  ...["above", "over", "higher than", "more than", "ahead of"].map((word) => [word, 1] as const),
  ...["against", "versus", "vs", "compared with", "compared to"].map((word) => [word, null] as const),
]);

export const besideOther: Reader<Tail> = map(
  seq(sides, alt(seq(noun, lit("of|at|,")), seq(noun, opt(lit("(")))), amount, opt(lit(")"))),
  ([way, [words], said]) => ({ beside: { words, said, way } }),
);

/** "1.6 points below its target of 95%": the gap too. */
export const awayFromOther: Reader<Tail> = map(seq(amount, besideOther), ([gap, { beside }]) =>
  beside === undefined ? {} : { beside: { ...beside, gap } },
);
