/** "Pebble is the only red account", "only Aldermoor is at risk": one, and no other. */
import type { Claim, QuantityClaim, Said as SaidAmount } from "../../../claims.ts";
import { about } from "../../../proof/about.ts";
import { amount } from "../../amounts.ts";
import { named, type Ref } from "../../names.ts";
import type { Num } from "../../numbers.ts";
import { alt, map, opt, type Reader, seq, where } from "../../parser.ts";
import { lit } from "../../words.ts";
import { quantity } from "../quantity.ts";
import { claimOf } from "./behind.ts";
import { empty, type Group, group } from "./counted.ts";
import { type Said, said } from "./said.ts";

/** "Pebble is the only red account", "only Aldermoor is at risk". */
const one: Num = {
  values: [{ num: 1n, den: 1n }],
  step: { num: 1n, den: 1n },
  sign: null,
  unit: null,
  currency: null,
  text: "only",
  about: false,
  side: null,
};

const valued = opt(map(seq(opt(lit(",|:|(")), lit("at|with|, at|, with"), amount, opt(lit(")"))), ([, , now]) => now));

const clauseOf: Reader<Said> = alt(
  said,
  map(
    seq(
      lit("where|whose|in which"),
      where(quantity, (claims) => claims.length > 0),
    ),
    ([, holds]) => ({ qualities: [], holds }),
  ),
);

const isOnly = lit("is the only|was the only|is the only one|is the only one of|are the only|was the only one");

export const only: Reader<readonly Claim[]> = alt(
  map(
    seq(named, isOnly, opt(lit("of the")), group, opt(lit("that|which|who")), opt(clauseOf), valued),
    ([who, , , things, , own, now]) => onlyOne(who, things, own, now),
  ),
  map(seq(lit("only"), named, said, valued), ([, who, own, now]) => onlyOne(who, empty, own, now)),
  map(
    seq(lit("the only"), group, opt(lit("that|which|who")), opt(clauseOf), lit("is|was|are"), named, valued),
    ([, things, , own, , who, now]) => onlyOne(who, things, own, now),
  ),
);

function onlyOne(who: Ref, things: Group, own: Said | null, now: SaidAmount | null): readonly Claim[] {
  if (own === null && things.qualities.length === 0) return [];
  const holds = own?.holds?.map((claim) => about(claim, who)) ?? [];
  return [
    ...claimOf({ how: one }, things, { ...(own ?? {}), names: [who] }),
    ...holds,
    ...(now === null ? [] : [{ is: "quantity", what: { ref: who, words: [] }, now } satisfies QuantityClaim]),
  ];
}
