/** "two of the three", "most of", "none of them" -> how many, and of how many. */
import type { HowMany } from "../../../claims.ts";
import { type Num, num } from "../../numbers.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "../../parser.ts";
import { each, lexical, lit } from "../../words.ts";

/** A number of things: no unit, no currency, no part of one. */
export const whole: Reader<Num> = memo(
  where(
    num,
    ({ unit, currency, sign, values }) =>
      unit === null && currency === null && sign === null && values.every(({ den }) => den === 1n),
  ),
);

export interface Quantifier {
  readonly how: HowMany;
  readonly of?: Num;
  readonly base?: true;
}

export const its = opt(lit("the|its|their|these|those|all|all the|our"));

const word = lexical<HowMany>([
  ...each<HowMany>("all", "all|every|each|all of|each of|every one of"),
  ...each<HowMany>("both", "both|both of"),
  ...each<HowMany>("none", "none of|no|not one of|none"),
  ...each<HowMany>("most", "most|most of|the majority of|more than half|more than half of|over half of|over half"),
  ...each<HowMany>("half", "half|half of|exactly half of|exactly half"),
]);

export const quantifier: Reader<Quantifier> = memo(
  alt<Reader<Quantifier>[]>(
    map(seq(opt(lit("the|only|just|exactly|all of|a total of")), whole), ([, how]) => ({ how })),
    map(seq(whole, lit("of|out of"), its, whole), ([how, , , of]) => ({ how, of })),
    map(seq(whole, lit("of the|of its|of their|of these|of all")), ([how]) => ({ how })),
    map(seq(whole, lit("of them|of these|of those|of which")), ([how]) => ({ how, base: true })),
    map(seq(word, its, opt(whole)), ([how, , of]) => (of === null ? { how } : { how, of })),
    map(seq(word, lit("them|these|those|which")), ([how]) => ({ how, base: true })),
  ),
);
