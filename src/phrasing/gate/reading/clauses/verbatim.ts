/** A text of the facts, word for word: a cause, an evidence, a next step that the core has put in words. */
import type { Claim } from "../../claims.ts";
import type { Leaf } from "../../facts/figure.ts";
import { type Ref, ref, same } from "../names.ts";
import { alt, map, memo, opt, type Reader, seq } from "../parser.ts";
import { lit } from "../words.ts";

const text: Reader<readonly Leaf[]> = memo((input, at) =>
  input.ledger.texts
    .allAt((place) => input.atoms[place]?.stem, at)
    .map(({ meaning, length }) => ({ value: meaning, end: at + length })),
);

export const verbatim: Reader<readonly Claim[]> = memo(
  alt(
    map(seq(opt(lit("the|there is|there are|there was")), text), ([, said]) => claim(same, said)),
    map(seq(ref, opt(lit(":|is|-")), text), ([whose, , said]) => claim(whose, said)),
  ),
);

function claim(ref: Ref, said: readonly Leaf[]): readonly Claim[] {
  return [{ is: "verbatim", ref, said }];
}
