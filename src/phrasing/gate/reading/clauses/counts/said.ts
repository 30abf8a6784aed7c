/** "are red", "fell", "fall in December" -> what is said of those counted. */
import type { Claim, CountClaim, Quality } from "../../../claims.ts";
import { alt, map, memo, opt, type Reader, seq } from "../../parser.ts";
import { quality } from "../../qualities.ts";
import { comingDays, time } from "../../times.ts";
import { lexical, lit } from "../../words.ts";
import { predicates } from "../predicates.ts";

export const copula = lit(
  "is|are|is now|are now|are currently|was|were|have|has|are still|is still|are marked|is marked|are marked as|is marked as|are rated|came from|were rated|have been|has been|came|have now",
);

/** "fall in December 2026". */
const falling = lexical<readonly string[]>(
  [
    "fall",
    "falls",
    "fall due",
    "come up",
    "comes up",
    "renew",
    "renews",
    "are up for renewal",
    "is up for renewal",
  ].map((said) => [said, ["renewal"]] as const),
);

export interface Said {
  readonly within?: CountClaim["within"] & object;
  readonly qualities: readonly Quality[];
  readonly holds?: readonly Claim[];
}

export const said: Reader<Said> = memo(
  alt<Reader<Said>[]>(
    map(seq(opt(copula), quality), ([, one]) => ({ qualities: [one] })),
    map(seq(opt(copula), quality, lit("and"), quality), ([, one, , other]) => ({ qualities: [one, other] })),
    map(predicates, (holds) => ({ qualities: [], holds })),
    map(lit("are on the list|are listed|are on the list today|are shown here"), () => ({ qualities: [] })),
    map(seq(falling, alt(time, comingDays)), ([event, when]) => ({ qualities: [], within: { event, time: when } })),
  ),
);
