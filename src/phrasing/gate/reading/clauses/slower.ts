/** "First responses slowed from 6 to 9.5 hours": of times alone, where more is slower. */
import type { Move } from "../../claims.ts";
import { map, type Reader, seq, where } from "../parser.ts";
import { lexical } from "../words.ts";
import { joinedTails, type Tail } from "./tails/tail.ts";
import { tails } from "./tails.ts";

const paces = lexical<Move>([
  ...["slowed", "has slowed", "slowed down", "got slower", "has got slower", "is slower", "was slower"].map(
    (said) => [said, { way: 1, judged: false }] as const,
  ),
  ...["sped up", "has sped up", "got faster", "has got faster", "got quicker", "is faster", "was faster"].map(
    (said) => [said, { way: -1, judged: false }] as const,
  ),
]);
const times = new Set(["minute", "hour", "day"]);

/** From where to where, in a unit of time. */
export function paceOf(steps: Reader<Tail>): Reader<Tail> {
  return map(
    seq(
      paces,
      where(steps, ({ now, by }) => times.has((now ?? by)?.num.unit ?? "")),
      tails,
    ),
    ([move, ends, tail]) => joinedTails([{ move }, ends, tail]) ?? {},
  );
}
