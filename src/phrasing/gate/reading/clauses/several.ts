/** "A, B and C fell": one predicate of several names -> the same claim of each of them. */
import type { Claim, QuantityClaim, Said } from "../../claims.ts";
import { about } from "../../proof/about.ts";
import { amount } from "../amounts.ts";
import { moved } from "../moves.ts";
import { names, type Ref } from "../names.ts";
import { noun } from "../nouns.ts";
import { alt, many, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { lit } from "../words.ts";
import { predicates } from "./predicates.ts";
import { plainPredicate } from "./quantity/predicate.ts";

/** At least two. */
export const namesOfSeveral: Reader<readonly Ref[]> = memo(
  map(
    seq(
      opt(lit("both")),
      where(names, (all) => all.length > 1),
    ),
    ([, all]) => all,
  ),
);

export function ofEach(refs: readonly Ref[], claims: readonly Claim[]): Claim {
  return { is: "each", claims: refs.flatMap((ref) => claims.map((claim) => about(claim, ref))) };
}

const each: Reader<readonly Claim[]> = map(
  seq(namesOfSeveral, opt(lit("both|each|all")), predicates),
  ([refs, , claims]) => [ofEach(refs, claims)],
);

/** "GRR fell in North and West". */
const within: Reader<readonly Claim[]> = map(
  seq(noun, opt(lit("has|had")), plainPredicate, lit("in|at|for"), namesOfSeveral),
  ([words, , tail, , refs]) => [
    {
      is: "each",
      claims: refs.map((ref) => ({ is: "quantity", what: { ref, words }, ...tail }) satisfies QuantityClaim),
    },
  ],
);

/** "45 and 52", in the order of the names. */
const amounts: Reader<readonly Said[]> = map(
  seq(amount, many(map(seq(lit(","), amount), ([, said]) => said)), opt(lit(",")), lit("and"), amount),
  ([first, middle, , , last]) => [first, ...middle, last],
);
const ends: Reader<readonly Partial<QuantityClaim>[]> = alt(
  map(seq(lit("at|to|score|scored|are at|stand at|now at"), amounts), ([, all]) => all.map((now) => ({ now }))),
  map(seq(moved, opt(lit("by")), amounts), ([move, , all]) => all.map((by) => ({ move, by }))),
  map(seq(moved, lit("to|at"), amounts), ([move, , all]) => all.map((now) => ({ move, now }))),
);
const respectively: Reader<readonly Claim[]> = map(
  where(
    seq(
      namesOfSeveral,
      opt(map(seq(predicates, opt(lit(","))), ([claims]) => claims)),
      ends,
      opt(seq(opt(lit(",")), lit("respectively"))),
    ),
    ([refs, , all]) => refs.length === all.length,
  ),
  ([refs, claims, all]) => [
    {
      is: "each",
      claims: refs.flatMap((ref, at) => [
        ...(claims ?? []).map((claim) => about(claim, ref)),
        { is: "quantity", what: { ref, words: [] }, ...all[at] } satisfies QuantityClaim,
      ]),
    },
  ],
);

export const several: Reader<readonly Claim[]> = memo(alt(each, within, respectively));
