/** "Acme scores 54, up from 48": the score has a verb of its own. */
import type { Claim } from "../../../claims.ts";
import { amount } from "../../amounts.ts";
import { same } from "../../names.ts";
import { noun } from "../../nouns.ts";
import { map, opt, type Reader, seq } from "../../parser.ts";
import { lit } from "../../words.ts";
import { tails } from "../tails.ts";
import { level } from "./level.ts";
import { who } from "./who.ts";

/** The score has a verb of its own. */
const scoring = map(
  seq(lit("scores|scored|now scores|has a score of|is scored|rates|currently scores|is rated"), amount),
  ([, said]) => said,
);

/** "The median account scores 54". */
export const nounScores: Reader<readonly Claim[]> = map(seq(noun, scoring, tails), ([words, said, tail]) =>
  level(same, { said, words: [...words, "health_score"] }, tail),
);

/** "Acme scores 54, up from 48". */
export const scores: Reader<readonly Claim[]> = map(seq(who, scoring, tails), ([whose, said, tail]) =>
  level(whose, { said, words: ["health_score"] }, tail),
);

const wouldBe = lit("it would be|it would have been|the score would be");

/** "Without the pulse it would be 71": as far as the facts hold it. */
export const scoresWithout: Reader<readonly Claim[]> = map(
  seq(lit("without"), noun, opt(lit(",")), wouldBe, amount),
  ([, words, , , said]) => level(same, { said, words: ["without", ...words, "health_score"] }, {}),
);
