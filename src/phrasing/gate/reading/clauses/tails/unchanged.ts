/** "unchanged", "the same as in September", "in both months" -> that a quantity did not move. */
import type { Move } from "../../../claims.ts";
import { map, opt, type Reader, seq } from "../../parser.ts";
import { days } from "../../times.ts";
import { lexical, lit } from "../../words.ts";
import type { Tail } from "./tail.ts";

const none: Move = { way: 0, judged: false };

export const still: Reader<Tail> = map(
  lit("unchanged|the same as before|as before|no change|the same as in the period before"),
  () => ({ move: none }),
);

/** "the same as in September". */
export const sameAs: Reader<Tail> = map(
  seq(lit("the same as|unchanged from|unchanged since|no change from"), opt(lit("in|on")), days),
  ([, , timeBefore]) => ({ move: none, timeBefore }),
);

/** "$2,130 in both months": each as long as that. */
export const inBoth: Reader<Tail> = map(
  seq(
    lit("in both"),
    lexical([
      ["weeks", "week"],
      ["months", "month"],
      ["quarters", "quarter"],
      ["years", "year"],
    ]),
  ),
  ([, unit]) => ({
    move: none,
    time: { ranges: [], text: `both ${unit}s`, window: { count: 1, unit, anywhere: true } },
  }),
);
