/** "Ashdown Press renews first, on 1 December 2026": whose day comes before all others. */
import type { Claim, FirstClaim } from "../../claims.ts";
import { leftOut, type Ref, ref } from "../names.ts";
import { num } from "../numbers.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { days } from "../times.ts";
import { lexical, lit } from "../words.ts";

const event = lexical<readonly string[]>(
  ["renews", "renew", "is up for renewal", "comes up for renewal", "is the first to renew", "is due to renew"].map(
    (said) => [said, ["renewal"]] as const,
  ),
);
const order = lexical<FirstClaim["end"]>([
  ...["first", "next", "earliest", "soonest"].map((said) => [said, "first"] as const),
  ...["last", "latest"].map((said) => [said, "last"] as const),
]);
const who: Reader<Ref> = alt(ref, (_, at) => [{ value: leftOut, end: at }]);
const stretch = where(num, ({ unit }) => unit === "day");
const of = opt(map(seq(lit("of the|of all|of these"), num), ([, all]) => all));
const when: Reader<Pick<FirstClaim, "day" | "span">> = map(
  opt(
    alt<Reader<Pick<FirstClaim, "day" | "span">>[]>(
      map(seq(opt(lit(",|(")), opt(lit("on|in")), days, opt(lit(")"))), ([, , day]) => ({ day })),
      map(seq(opt(lit(",|(")), lit("in"), stretch, opt(lit(")"))), ([, , span]) => ({ span })),
    ),
  ),
  (said) => said ?? {},
);

export const firsts: Reader<readonly Claim[]> = memo(
  map(seq(who, event, order, of, when), ([one, what, end, all, day]) => [
    { is: "first", who: one, event: what, end, ...(all === null ? {} : { of: all }), ...day } satisfies FirstClaim,
  ]),
);
