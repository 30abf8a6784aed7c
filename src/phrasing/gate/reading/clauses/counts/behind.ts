/** "up from six", ": A and B" -> what follows a count and says more of it. */
import type { Claim, CountClaim, Move } from "../../../claims.ts";
import { moved } from "../../moves.ts";
import { names, type Ref } from "../../names.ts";
import type { Num } from "../../numbers.ts";
import { alt, map, opt, type Reader, seq } from "../../parser.ts";
import type { Time } from "../../times.ts";
import { fromWord, lit } from "../../words.ts";
import type { Group } from "./counted.ts";
import { type Quantifier, whole } from "./quantifier.ts";

interface Behind {
  readonly before?: Num;
  readonly move?: Move;
}

const earlier = opt(
  lit(
    "before|earlier|previously|the week before|the month before|the quarter before|the period before|a week earlier|a month earlier",
  ),
);

export const upFrom: Reader<Behind> = alt<Reader<Behind>[]>(
  map(seq(opt(lit(",")), moved, fromWord, whole, earlier), ([, move, , before]) => ({ move, before })),
  map(
    seq(opt(lit(",")), lit("against|compared with|compared to|versus|vs|after|from"), whole, earlier),
    ([, , before]) => ({ before }),
  ),
);

export const namesBehind: Reader<readonly Ref[]> = alt(
  map(seq(lit(":|,|-|\u2013|\u2014|, namely|: namely"), names), ([, all]) => all),
  map(seq(lit("("), names, lit(")")), ([, all]) => all),
);

export function claimOf(
  how: Quantifier,
  { noun, qualities, ref: whose }: Group,
  more: Partial<CountClaim>,
): readonly Claim[] {
  const { qualities: others = [], ...rest } = more;
  return [
    { is: "count", ...how, noun, ref: whose, ...rest, qualities: [...qualities, ...others] } satisfies CountClaim,
  ];
}

export function withTail(when: Time | null, behind: Behind | null, listed: readonly Ref[] | null): Partial<CountClaim> {
  return { ...(when === null ? {} : { time: when }), ...(behind ?? {}), ...(listed === null ? {} : { names: listed }) };
}
