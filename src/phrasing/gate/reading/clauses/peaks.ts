/** "GRR peaked at 94.0% in Q2 2026", "the lowest NRR of the four quarters was 91.0%, in Q4 2025": the ends of a series. */
import type { Claim, ExtremeClaim, Said } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { type End, end } from "../extremes.ts";
import { noun } from "../nouns.ts";
import { num } from "../numbers.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { type Time, time } from "../times.ts";
import { lexical, lit } from "../words.ts";

const turned = lexical<ExtremeClaim["end"]>([
  ...["peaked", "reached its peak", "was at its peak", "was at its highest", "reached its high", "topped out"].map(
    (said) => [said, "top"] as const,
  ),
  ...["bottomed out", "reached its low", "was at its lowest", "hit its low", "reached its lowest"].map(
    (said) => [said, "bottom"] as const,
  ),
]);

const comma = opt(lit(",|("));
const at = map(seq(comma, opt(lit("at|with|of")), amount, opt(lit(")"))), ([, , said]) => said);
const reached = opt(lit("reached|in"));
const when = map(seq(comma, reached, time), ([, , days]) => days);

function endOf(
  by: readonly string[],
  which: ExtremeClaim["end"],
  days: Time,
  value: Said | null,
  more: Partial<ExtremeClaim> = {},
): readonly Claim[] {
  const figure = value === null ? {} : { value };
  return [{ is: "extreme", end: which, by, noun: [], who: { as: "days", time: days }, ...figure, ...more }];
}

const peaking: Reader<readonly Claim[]> = alt(
  map(seq(noun, turned, at, when), ([by, which, value, days]) => endOf(by, which, days, value)),
  map(seq(noun, turned, when, opt(at)), ([by, which, days, value]) => endOf(by, which, days, value)),
);
/** "The score peaked at 74 in July and was lowest in September, at 61": of the same. */
const both: Reader<readonly Claim[]> = map(
  seq(noun, turned, at, when, lit("and was|, and was|and it was"), plain(), when, opt(at)),
  ([by, which, value, days, , other, then, low]) => [
    ...endOf(by, which, days, value),
    ...endOf(by, other.end, then, low),
  ],
);

function plain(): Reader<End> {
  return where(end, ({ ofTwo, by }) => ofTwo === undefined && by === undefined);
}
/** What the points of a series are of. */
const points = lexical<readonly string[]>([
  ["quarters", ["quarter"]],
  ["months", ["month"]],
  ["weeks", ["week"]],
  ["years", ["year"]],
]);
const among: Reader<Partial<ExtremeClaim>> = map(
  seq(
    lit("of|in|among"),
    lit("the|all|these|those|its"),
    where(num, ({ unit, currency }) => currency === null && unit === null),
    alt(points, noun),
  ),
  ([, , of, things]) => ({ of, noun: things }),
);

const highest: Reader<readonly Claim[]> = map(
  seq(plain(), noun, opt(among), lit("was|is|came to|stood at"), amount, when),
  ([said, by, field, , value, days]) => endOf(by, said.end, days, value, field ?? {}),
);

export const peaks: Reader<readonly Claim[]> = memo(alt(peaking, both, highest));
