/** What may be said of somebody whose name stands elsewhere: "fell from 57 to 38", "renews on 1 December". */
import type { Claim, QuantityClaim } from "../../claims.ts";
import { same } from "../names.ts";
import { alt, lazy, map, memo, type Reader } from "../parser.ts";
import { datedOf } from "./dated.ts";
import { predicate as levels } from "./quantity.ts";
import { stateOf } from "./state.ts";

const ofQuantity: Reader<readonly Claim[]> = map(levels, (tail) => [
  { is: "quantity", what: { ref: same, words: [] }, ...tail } satisfies QuantityClaim,
]);

/** Each kind of clause adds its own, with `same` for the one it speaks of. */
const readers: readonly (() => Reader<readonly Claim[]>)[] = [() => ofQuantity, () => datedOf, () => stateOf];

export const predicates: Reader<readonly Claim[]> = memo(alt(...readers.map((reader) => lazy(reader))));
