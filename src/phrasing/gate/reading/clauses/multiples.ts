/** "Logins halved from 60 to 30": both ends are said, and the one is that many times the other. */
import { compare, fraction, multiply } from "../../../../core/fraction.ts";
import type { Move } from "../../claims.ts";
import { map, type Reader, seq, where } from "../parser.ts";
import { lexical } from "../words.ts";
import { joinedTails, type Tail } from "./tails/tail.ts";
import { tails } from "./tails.ts";

interface Multiple {
  readonly move: Move;
  /** What it is now, as a share of what it was. */
  readonly by: ReturnType<typeof fraction>;
}

const [up, down]: readonly [Move, Move] = [
  { way: 1, judged: false },
  { way: -1, judged: false },
];
const said = lexical<Multiple>([
  ...["halved", "has halved", "have halved"].map((word) => [word, { move: down, by: fraction(1n, 2n) }] as const),
  ...["doubled", "has doubled", "have doubled"].map((word) => [word, { move: up, by: fraction(2n) }] as const),
  ...["tripled", "has tripled", "have tripled"].map((word) => [word, { move: up, by: fraction(3n) }] as const),
]);

function isMultiple({ by }: Multiple, { now, before }: Tail): boolean {
  if (now === undefined || before === undefined) return false;
  return now.num.values.some((end) => before.num.values.some((start) => compare(end, multiply(start, by)) === 0));
}

export function multipleOf(steps: Reader<Tail>): Reader<Tail> {
  return map(
    seq(
      where(seq(said, steps), ([multiple, ends]) => isMultiple(multiple, ends)),
      tails,
    ),
    ([[{ move }, ends], tail]) => joinedTails([{ move }, ends, tail]) ?? {},
  );
}
