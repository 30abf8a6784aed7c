/** "with €17,350 of MRR between them" -> what those counted come to. */
import type { Claim } from "../../../claims.ts";
import { amount } from "../../amounts.ts";
import { noun } from "../../nouns.ts";
import { paidBy } from "../../paid.ts";
import { alt, map, memo, opt, type Reader, seq } from "../../parser.ts";
import { lit } from "../../words.ts";

const together = opt(lit("together|altogether|in total|in all"));

/** "with €17,350 of MRR between them", "together worth £8,470 a month". */
export const total: Reader<readonly Claim[]> = memo(
  map(
    seq(
      opt(lit(",")),
      together,
      alt(
        lit(
          "worth|with|holding|they are worth|they were worth|are worth|they hold|they pay|paying|and hold|and are worth|and pay|and took|they took|pay",
        ),
        map(seq(lit("that is|they make up|which is|for")), ([word]) => word),
      ),
      amount,
      opt(map(seq(opt(lit("of|in")), noun), ([, words]) => words)),
      opt(lit("between them|in total|together|altogether|in all|with them|among them|combined")),
    ),
    ([, , , said, words]) => [{ is: "total", words: words ?? paidBy(said), said }],
  ),
);
