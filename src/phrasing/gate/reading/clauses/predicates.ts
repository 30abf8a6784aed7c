/** What may be said of somebody whose name stands elsewhere: "fell from 57 to 38", "renews on 1 December", "are red". */
import type { Claim, QuantityClaim } from "../../claims.ts";
import { type Ref, same } from "../names.ts";
import { alt, map, memo, type Reader, where } from "../parser.ts";
import { dated } from "./dated.ts";
import { pullAlone } from "./gift/pulling.ts";
import { gift } from "./gift.ts";
import { happening } from "./movement.ts";
import { plainPredicate as levels } from "./quantity/predicate.ts";
import { state } from "./state.ts";

const ofQuantity: Reader<readonly Claim[]> = map(levels, (tail) => [
  { is: "quantity", what: { ref: same, words: [] }, ...tail } satisfies QuantityClaim,
]);

/** Clauses that name their subject are none; what says nothing that can be proved would be so of everybody. */
const others: Reader<readonly Claim[]> = where(
  alt(dated, gift, pullAlone, happening, state),
  (claims) => claims.length > 0 && claims.every(isLeftOut),
);

function isLeftOut(claim: Claim): boolean {
  if (claim.is === "gift") return claim.giver === null && claim.pull !== null;
  return "ref" in claim && isOmitted(claim.ref);
}

function isOmitted(ref: Ref): boolean {
  return ref.is === "same" && ref.leftOut === true;
}

export const predicates: Reader<readonly Claim[]> = memo(alt(ofQuantity, others));
