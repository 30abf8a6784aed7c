/** "Its top reason is a failed payment", "fewer logins are the main reason, at -9 points". */
import type { Claim, ReasonClaim, Said } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { owner, type Ref, ref, same } from "../names.ts";
import { alt, map, memo, opt, type Reader, seq } from "../parser.ts";
import { lexical, lit } from "../words.ts";
import { reasonTitle } from "./cause.ts";

/** true: the first of several. */
const noun = lexical<boolean>([
  ...["reason", "reason given", "stated reason", "given reason", "cause", "recorded reason"].map(
    (word) => [word, false] as const,
  ),
  ...["top reason", "main reason", "biggest reason", "largest reason", "primary reason", "main cause"].map(
    (word) => [word, true] as const,
  ),
]);
const whose: Reader<Ref> = alt(
  owner,
  map(lit("the"), () => same),
);
const of = opt(map(seq(lit("for|at|with"), ref), ([, who]) => who));
const much = opt(map(seq(opt(lit(",|:|(")), opt(lit("at|with")), amount, opt(lit(")"))), ([, , said]) => said));

function claimOf(who: Ref, key: string, isMain: boolean, by: Said | null): readonly Claim[] {
  return [{ is: "reason", ref: who, key, main: isMain, ...(by === null ? {} : { by }) } satisfies ReasonClaim];
}

export const reason: Reader<readonly Claim[]> = memo(
  alt(
    map(seq(whose, noun, of, lit("is|was|:|is that|was that"), reasonTitle, much), ([who, isMain, other, , key, by]) =>
      claimOf(other ?? who, key, isMain, by),
    ),
    map(seq(reasonTitle, lit("is|are|was|were"), whose, noun, of, much), ([key, , who, isMain, other, by]) =>
      claimOf(other ?? who, key, isMain, by),
    ),
  ),
);
