/** "went from amber to red": a turn from one state to another. */
import type { Claim, TurnClaim, What } from "../../../claims.ts";
import { alt, map, opt, type Reader, seq } from "../../parser.ts";
import { type Time, time } from "../../times.ts";
import { value } from "../../values.ts";
import { each, fromWord, lexical, lit } from "../../words.ts";
import { type Held, kinds } from "./held.ts";

const way = lexical<NonNullable<TurnClaim["way"]> | 0>([
  ...each(
    0 as const,
    "went|moved|changed|turned|has moved|has gone|has turned|switched|passed|shifted|came|has changed|is down|is up|became|has become|has switched",
  ),
  ...each(
    1 as const,
    "improved|was upgraded|upgraded|has improved|moved up|went up|recovered|has upgraded|rose|climbed",
  ),
  ...each(
    -1 as const,
    "worsened|was downgraded|downgraded|slipped|dropped|fell|moved down|went down|has slipped|deteriorated|has fallen|has downgraded|has dropped|slid",
  ),
]);

const end = map(seq(opt(lit("the")), value, opt(kinds)), ([, state, key]) => ({ state, key: key ?? [] }));

const turnTo = lexical<0>(each(0 as const, "turned|became|has turned|has become|went|turned to|has gone"));

export const turning = (subject: Reader<What>): Reader<readonly Claim[]> =>
  alt(
    map(
      seq(subject, way, fromWord, end, lit("to|into"), opt(lit("being")), end, opt(time)),
      ([whose, up, , from, , , to, when]) => [turn(whose, up, when, from, to)],
    ),
    map(seq(subject, way, lit("to|into"), end, fromWord, end, opt(time)), ([whose, up, , to, , from, when]) => [
      turn(whose, up, when, from, to),
    ]),
    map(seq(subject, way, lit("to|into"), end, opt(time)), ([whose, up, , to, when]) => [
      turn(whose, up, when, null, to),
    ]),
    map(seq(subject, turnTo, end, opt(time)), ([whose, up, to, when]) => [turn(whose, up, when, null, to)]),
  );

function turn(
  { ref, words }: What,
  way: -1 | 0 | 1,
  when: Time | null,
  from: Pick<Held, "state" | "key"> | null,
  to: Pick<Held, "state" | "key">,
): TurnClaim {
  return {
    is: "turn",
    ref,
    key: [...words, ...(from?.key ?? []), ...to.key],
    to: to.state,
    ...(from === null ? {} : { from: from.state }),
    ...(way === 0 ? {} : { way }),
    ...(when === null ? {} : { time: when }),
  };
}
