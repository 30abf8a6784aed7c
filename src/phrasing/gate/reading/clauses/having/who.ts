/** Who holds it and when, before the verb; where, behind it. */
import { leftOut, type Ref, ref, same } from "../../names.ts";
import { alt, map, opt, type Reader, seq } from "../../parser.ts";
import { time } from "../../times.ts";
import { lit } from "../../words.ts";

export const who: Reader<Ref> = alt(
  ref,
  map(lit("there are|there is|there were|there was"), () => same),
  (_, at) => [{ value: leftOut, end: at }],
);

export const timeAhead = opt(map(seq(time, opt(lit(","))), ([when]) => when));

export const atWhom = opt(map(seq(lit("at|for|in|with"), ref), ([, whose]) => whose));
