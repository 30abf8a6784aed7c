/** "against 104.0%", "from 57 to 38", "and is now 38" -> the level before or now. */
import { amount } from "../../amounts.ts";
import { map, type Reader, seq } from "../../parser.ts";
import { fromWord, lit } from "../../words.ts";
import { behind } from "./earlier.ts";
import type { Tail } from "./tail.ts";

export const against: Reader<Tail> = map(
  seq(
    lit(
      "against|compared with|compared to|versus|vs|after|instead of|from|it was|was|rather than|when it was|where it was",
    ),
    amount,
    behind,
  ),
  ([, before, days]) => ({ before, ...days }),
);

export const fromTo: Reader<Tail> = map(seq(fromWord, amount, lit("to"), amount), ([, before, , now]) => ({
  before,
  now,
}));

export const toLevel: Reader<Tail> = map(
  seq(
    lit("to|at|, at|and is now|and now|and is now at|and stands at|and ended at|and reached|now at|now|is now|now"),
    amount,
  ),
  ([, now]) => ({ now }),
);
