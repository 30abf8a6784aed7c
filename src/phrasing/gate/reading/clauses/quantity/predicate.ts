/** "fell from 107.5% to 98.3%", "was 107.5%": all that is said of a quantity. */
import { amount } from "../../amounts.ts";
import { exchanged, moved, went } from "../../moves.ts";
import { alt, mapped, memo, opt, type Reader, seq, where } from "../../parser.ts";
import { lit } from "../../words.ts";
import { multipleOf } from "../multiples.ts";
import { paceOf } from "../slower.ts";
import { joinedTails, type Tail } from "../tails/tail.ts";
import { tails } from "../tails.ts";
import { averaging, earlierLevel, flat, further, lasting, level, lying } from "./levels.ts";
import { steps } from "./steps.ts";

const move: Reader<Tail> = mapped(seq(moved, steps, tails), ([moved, ends, tail]) =>
  joinedTails([{ move: moved }, ends, tail]),
);

const exchange: Reader<Tail> = mapped(
  seq(exchanged, opt(lit("by")), amount, steps, tails),
  ([move, , by, ends, tail]) => joinedTails([{ move, by }, ends, tail]),
);

const ends: Reader<Tail> = mapped(
  seq(
    went,
    where(steps, ({ now, before, by }) => now !== undefined || before !== undefined || by !== undefined),
    tails,
  ),
  ([, said, tail]) => joinedTails([said, tail]),
);

export const predicate: Reader<Tail> = memo(
  alt(
    lying,
    further,
    level,
    earlierLevel,
    flat,
    move,
    exchange,
    ends,
    lasting,
    paceOf(steps),
    multipleOf(steps),
    averaging,
  ),
);

/** What a claim of one quantity holds whole: no level beside another, and none of the period before. */
export const plainPredicate: Reader<Omit<Tail, "beside" | "earlier" | "also">> = memo(
  where(predicate, ({ beside, earlier, also }) => beside === undefined && earlier !== true && also === undefined),
);
