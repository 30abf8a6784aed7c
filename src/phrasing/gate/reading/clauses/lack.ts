/** "Acme has no owner", "there is no NPS for Acme", "no decision maker is recorded": what the facts keep a place for and leave empty. */
import type { Claim, LackClaim } from "../../claims.ts";
import { leftOut, owner, type Ref, ref, same } from "../names.ts";
import { noun } from "../nouns.ts";
import { alt, map, memo, opt, type Reader, seq } from "../parser.ts";
import { lit } from "../words.ts";

const has = lit(
  "has no|have no|had no|has not any|is without|has had no|is without a|is without an|does not have a|does not have an|does not have any|has no known|shows no|with no|without|without a|without an|has not had a|has got no|have had no",
);
const place = lit("of|at|for|with|in|from");
const gone = lit(
  "is recorded|is known|is on record|is on file|is set|is defined|was recorded|are recorded|are on record|is named|is listed|is open|are open|are on file|is available",
);
const empty = lit(
  "is not defined|is not known|is unknown|is missing|is not recorded|is undefined|is not set|is not available|cannot be calculated|has no value|is empty|is not on record|was not measured|is not measured|is not computed|could not be calculated",
);
const there = lit("there is no|there are no|there was no|there were no|there has been no|there is not any");

const whoever: Reader<Ref> = alt(ref, (_input, at) => [{ value: leftOut, end: at }]);
const claim = (whose: Ref, words: readonly string[], how: LackClaim["how"]): readonly LackClaim[] => [
  { is: "lack", ref: whose, words, how },
];
/** "No NPS is known": that it is not known. */
const said = (known: string | null): LackClaim["how"] =>
  known === null ? "none" : /open$/u.test(known) ? "none" : "open";

export const lack: Reader<readonly Claim[]> = memo(
  alt(
    map(seq(whoever, has, noun, opt(seq(opt(lit("that|which")), gone))), ([whose, has, words, known]) =>
      claim(whose, words, has === "has no known" ? "open" : said(known?.[1] ?? null)),
    ),
    map(seq(there, noun, opt(seq(place, ref))), ([, words, whose]) => claim(whose?.[1] ?? same, words, "none")),
    map(
      seq(opt(seq(place, ref, opt(lit(",")))), lit("no"), noun, opt(gone), opt(seq(place, ref))),
      ([lead, , words, known, whose]) =>
        lead !== null && whose !== null ? [] : claim(whose?.[1] ?? lead?.[1] ?? same, words, said(known)),
    ),
    map(seq(noun, opt(seq(place, ref)), empty, opt(seq(place, ref))), ([words, whose, , late]) =>
      whose !== null && late !== null ? [] : claim(whose?.[1] ?? late?.[1] ?? same, words, "unknown"),
    ),
    map(seq(owner, noun, empty), ([whose, words]) => claim(whose, words, "unknown")),
  ),
);
