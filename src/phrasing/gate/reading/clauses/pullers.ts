/** "Two of the three drivers pulled it down, A and B": how many parts pull that way, and which. */
import type { Claim, PullersClaim } from "../../claims.ts";
import { num } from "../numbers.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { time } from "../times.ts";
import { lexical, lit } from "../words.ts";
import { pullsWhole, several } from "./gift/pulling.ts";

const count = where(num, ({ unit, currency, about }) => unit === null && currency === null && !about);
const how: Reader<PullersClaim["how"]> = alt(
  count,
  lexical([
    ["all", "all"],
    ["all the", "all"],
    ["all of the", "all"],
    ["both", "both"],
  ] as const),
);
const outOf = opt(map(seq(lit("of the|of|out of"), opt(lit("the")), count), ([, , all]) => all));
const things = lit("accounts|drivers|components|factors|signals|parts|contributors|dimensions|of them");
const who = opt(map(seq(lit(",|:"), several), ([, all]) => all));

export const pullers: Reader<readonly Claim[]> = memo(
  map(seq(how, outOf, things, pullsWhole, opt(time), who), ([number, all, , { pull, of }, when, named]) => {
    const givers = (named ?? []).flatMap(([giver, by]) => (giver === null || by !== null ? [] : [giver]));
    if (givers.length < (named ?? []).length) return [];
    return [
      {
        is: "pullers",
        how: number,
        pull,
        whole: of,
        givers,
        ...(all === null ? {} : { of: all }),
        ...(when === null ? {} : { time: when }),
      } satisfies PullersClaim,
    ];
  }),
);
