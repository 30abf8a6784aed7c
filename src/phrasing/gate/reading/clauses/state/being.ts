/** "Acme is red at 29", "a month ago it was on the Business plan": what somebody is or was. */
import type { Claim, Said, What } from "../../../claims.ts";
import { alt, many, map, mapped, opt, type Reader, seq } from "../../parser.ts";
import { type Time, time } from "../../times.ts";
import { lit } from "../../words.ts";
import { copula } from "./copulas.ts";
import { further, one, statesOf } from "./held.ts";
import { score, scored } from "./score.ts";

/** "a month ago" and the like: it was before. */
const once = lit(
  "before that|until then|a month ago|a week ago|a quarter ago|a year ago|before|previously|last month|last week|last quarter|a month earlier|the month before|the week before|the quarter before|earlier",
);

/** Null: once, without its days. */
const lead: Reader<{ readonly when: Time | null } | null> = opt(
  map(
    seq(
      alt(
        time,
        map(once, () => null),
      ),
      opt(lit(",")),
    ),
    ([when]) => ({ when }),
  ),
);

/** The score and the time may stand before or behind, and stand once. */
interface Around {
  readonly level: Said | null;
  readonly when: Time | null;
  readonly isOnce: boolean;
}
const around: Reader<Around> = mapped(
  seq(opt(time), opt(score), opt(once), opt(score), opt(time)),
  ([timeFirst, early, behind, late, timeLast]) =>
    (timeFirst !== null && timeLast !== null) || (early !== null && late !== null)
      ? null
      : { level: early ?? late, when: timeFirst ?? timeLast, isOnce: behind !== null },
);

export const being = (who: Reader<What>): Reader<readonly Claim[]> =>
  map(
    seq(lead, who, copula, one, many(further, 2), around),
    ([ahead, whose, said, first, more, { level, when, isOnce }]) => {
      if ((isOnce || ahead?.when === null) && said.at !== "before") return [];
      if (when !== null && ahead !== null) return [];
      const states = statesOf(whose, said, [first, ...more], when ?? ahead?.when ?? null);
      const levels = scored(whose.ref, said.at, level);
      return levels === null ? [] : [...states, ...levels];
    },
  );
