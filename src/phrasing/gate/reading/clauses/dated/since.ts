/** "19 days overdue", "has not logged in for 18 days": how long ago an event was. */
import type { Claim, DatedClaim, What } from "../../../claims.ts";
import { alt, map, opt, type Reader, seq } from "../../parser.ts";
import { lexical, lit } from "../../words.ts";
import { named } from "./event.ts";
import { stretch } from "./when.ts";

/** "is 19 days overdue", "overdue by 19 days". */
export const overdue = (who: Reader<What>): Reader<readonly Claim[]> =>
  map(
    seq(
      who,
      opt(lit("is|has been|are|was")),
      alt(
        map(seq(stretch, lit("overdue|late|past due")), ([span]) => span),
        map(seq(lit("overdue|late"), lit("by"), stretch), ([, , span]) => span),
      ),
    ),
    ([{ ref, words }, , span]) => [
      { is: "dated", ref, event: [...words, "overdue"], span, tense: "past" } satisfies DatedClaim,
    ],
  );

/** "has not logged in for 18 days", "it has been 131 days since the last touch". */
export const silent = (who: Reader<What>): Reader<readonly Claim[]> =>
  map(
    seq(
      who,
      lexical<readonly string[]>([
        ["has not logged in for", ["login"]],
        ["has had no login for", ["login"]],
        ["has had no logins for", ["login"]],
        ["has not been touched for", ["touch"]],
        ["has not been contacted for", ["touch"]],
        ["has had no touch for", ["touch"]],
        ["last logged in", ["login"]],
      ]),
      stretch,
    ),
    ([{ ref, words }, event, span]) => [
      { is: "dated", ref, event: [...words, ...event], span, tense: "past" } satisfies DatedClaim,
    ],
  );

export const since: Reader<readonly Claim[]> = map(
  seq(
    lit("it has been|it is"),
    stretch,
    lit("since"),
    named,
    opt(lit("was last touched|was last contacted|was touched")),
  ),
  ([, span, , { ref, words }, touched]) => [
    {
      is: "dated",
      ref,
      event: touched === null ? words : [...words, "touch"],
      span,
      tense: "past",
    } satisfies DatedClaim,
  ],
);
