/** ", worth $9,800 of MRR": of what was last spoken of. */
import type { Claim, WorthClaim } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { noun } from "../nouns.ts";
import { map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { lit } from "../words.ts";

const said = where(amount, ({ num }) => num.currency !== null);

export const worth: Reader<readonly Claim[]> = memo(
  map(
    seq(
      lit(
        "worth|with|which came to|which comes to|which was|which is|they were worth|it was worth|which were worth|which was worth",
      ),
      said,
      opt(map(seq(lit("of|in"), noun), ([, words]) => words)),
    ),
    ([, by, words]) => [{ is: "worth", said: by, words: words ?? [] } satisfies WorthClaim],
  ),
);
