/** ", at $2,100", "with -5 points", ", from 61 to 44" -> the value at the end. */
import { amount } from "../../amounts.ts";
import { noun } from "../../nouns.ts";
import { alt, map, opt, type Reader, seq } from "../../parser.ts";
import { fromWord, lit } from "../../words.ts";
import type { Rest } from "./ranked.ts";

const from = seq(fromWord, amount, lit("to"), amount);

/** ", at $2,100", "with -5 points", ", from 61 to 44". */
export const valued: Reader<Rest> = map(
  opt(
    alt<Reader<Rest>[]>(
      map(
        seq(
          opt(lit(",|:|(|-")),
          opt(lit("at|with|of|worth|, at|, with|on")),
          amount,
          opt(seq(opt(lit("of|in")), noun)),
          opt(lit(")")),
        ),
        ([, , value, words]) => (words === null ? { value } : { value, by: words[1] }),
      ),
      map(seq(opt(lit(",|:|(|with|, with")), opt(lit("a|an")), noun, lit("of|at"), amount), ([, , by, , value]) => ({
        by,
        value,
      })),
      map(seq(opt(lit(",|:|(")), from, opt(lit(")"))), ([, [, before, , value]]) => ({ before, value })),
    ),
  ),
  (rest) => rest ?? {},
);
