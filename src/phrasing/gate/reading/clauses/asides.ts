/** "Rigel Foods, with $3,900 of MRR, is red", "Vega is green at 81, Rigel red at 38": what is put beside a name, and verbs left out. */
import type { Claim, QuantityClaim } from "../../claims.ts";
import { about } from "../../proof/about.ts";
import { amount } from "../amounts.ts";
import { holding } from "../holdings.ts";
import { named } from "../names.ts";
import { alt, many, map, memo, opt, type Reader, seq } from "../parser.ts";
import { value } from "../values.ts";
import { lit } from "../words.ts";
import { predicates } from "./predicates.ts";

const held = map(
  seq(
    holding,
    many(
      map(seq(lit("and|,"), holding), ([, one]) => one),
      2,
    ),
  ),
  ([first, more]) => [first, ...more],
);

const aside: Reader<readonly Claim[]> = map(
  seq(named, lit(",|("), lit("with|worth|at"), held, lit(",|)"), predicates),
  ([ref, , , all, , claims]) => [
    ...all.map(({ said, words }): QuantityClaim => ({ is: "quantity", what: { ref, words }, now: said })),
    ...claims.map((claim) => about(claim, ref)),
  ],
);

/** The number says that no name is meant by the state: "Blue Green at 38". */
const elided: Reader<readonly Claim[]> = map(
  seq(named, opt(lit(",")), value, lit("at|with a score of|, at|on"), amount),
  ([ref, , state, , now]) => [
    { is: "state", ref, state, key: [], how: "is", at: "now" },
    { is: "quantity", what: { ref, words: ["health_score"] }, now },
  ],
);

export const asides: Reader<readonly Claim[]> = memo(alt(aside, elided));
