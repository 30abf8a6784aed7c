/** "Of 120 responses, 61 were promoters and 20 detractors": answers of a survey by what they make of whoever gave them. */
import type { Claim, QuantityClaim, Said } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { same } from "../names.ts";
import { noun } from "../nouns.ts";
import { alt, many, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { lit } from "../words.ts";

/** Each is a kind of answer: no other count is a part of the answers. */
const kinds = new Set(["promoter", "passive", "detractor"]);
const answers = new Set(["response", "answer", "survey", "reply"]);

const kind = where(noun, ([word = "", ...more]) => kinds.has(word) && more.length === 0);
const answer = where(noun, ([word = "", ...more]) => answers.has(word) && more.length === 0);
const count = where(amount, ({ num: { unit }, per }) => unit === null && per === undefined);

interface Part {
  readonly said: Said;
  readonly words: readonly string[];
}
const part: Reader<Part> = map(
  seq(count, opt(lit("were|are|came from|come from|from")), kind),
  ([said, , words]): Part => ({ said, words }),
);
const parts: Reader<readonly Part[]> = map(
  seq(
    part,
    many(
      map(seq(lit(",|and|, and"), part), ([, one]) => one),
      2,
    ),
  ),
  ([first, more]) => [first, ...more],
);

const claimOf = ({ said, words }: Part): QuantityClaim => ({ is: "quantity", what: { ref: same, words }, now: said });

export const answersOf: Reader<readonly Claim[]> = memo(
  alt(
    map(
      seq(lit("of|out of"), opt(lit("the|its|all")), count, answer, opt(lit(",")), parts),
      ([, , said, words, , all]) => [claimOf({ said, words }), ...all.map(claimOf)],
    ),
    map(
      seq(count, lit("of|out of"), opt(lit("the|its|all")), count, answer, lit("were|are|came from|come from"), kind),
      ([said, , , whole, words, , own]) => [claimOf({ said: whole, words }), claimOf({ said, words: own })],
    ),
  ),
);
