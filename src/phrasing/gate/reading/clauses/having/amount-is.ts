/** "$84,000 of MRR is at risk", "52% are promoters": the amount comes first. */
import type { Claim } from "../../../claims.ts";
import { amount } from "../../amounts.ts";
import { holding } from "../../holdings.ts";
import { same } from "../../names.ts";
import { noun } from "../../nouns.ts";
import { map, type Reader, seq } from "../../parser.ts";
import { lit } from "../../words.ts";
import { tails } from "../tails.ts";
import { level } from "./level.ts";
import { atWhom } from "./who.ts";

/** "52% are promoters". */
export const amountAre: Reader<readonly Claim[]> = map(seq(amount, lit("are|were|is|was"), noun), ([said, , words]) =>
  level(same, { said, words }, {}),
);

/** "$4,800 of MRR is at stake at Acme". */
export const holdingIs: Reader<readonly Claim[]> = map(
  seq(holding, lit("are|were|is|was"), noun, atWhom, tails),
  ([{ said, words }, , more, whose, tail]) =>
    level(whose ?? same, { said, words: [...new Set([...words, ...more])] }, tail),
);
