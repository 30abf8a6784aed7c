/** "..., in West from 90.3% to 89.7%": the verb of the clause before goes on, and so must the way it went. */
import type { Claim, QuantityClaim } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { ref } from "../names.ts";
import { map, memo, opt, type Reader, seq } from "../parser.ts";
import { fromWord, lit } from "../words.ts";

export const likewise: Reader<readonly Claim[]> = memo(
  map(
    seq(opt(lit("in|at|for")), ref, opt(lit("also|too")), fromWord, amount, lit("to"), amount),
    ([, whose, , , before, , now]) => [
      {
        is: "quantity",
        what: { ref: whose, words: [] },
        before:
          before.num.unit === null
            ? { ...before, num: { ...before.num, unit: now.num.unit, currency: now.num.currency } }
            : before,
        now,
        likewise: true,
      } satisfies QuantityClaim,
    ],
  ),
);
