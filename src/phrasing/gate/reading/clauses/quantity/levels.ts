/** "was 107.5%", "stayed at 38", "took 9.5 hours", "is below the target of 95%": where a quantity stands. */
import type { Move, Said } from "../../../claims.ts";
import { amount } from "../../amounts.ts";
import { alt, map, mapped, opt, type Reader, seq, where } from "../../parser.ts";
import { lit } from "../../words.ts";
import { awayFrom, besideOther, moreThan } from "../tails/beside-other.ts";
import { earlier } from "../tails/earlier.ts";
import { joinedTails, type Tail } from "../tails/tail.ts";
import { tails } from "../tails.ts";

const stands = lit(
  "is|was|are|were|is at|was at|stands at|stood at|sits at|sat at|came in at|comes in at|came to|comes to|reached|reaches|ended at|ended on|finished at|closed at|amounts to|amounted to|has reached|is now|is now at|now stands at|currently stands at|is currently|reads|measured|totals|totalled|runs at|ran at|has been|hit|landed at|=|:",
);

/** "is 0.5 percentage points higher than in Q2". */
export const further: Reader<Tail> = map(
  seq(lit("is|was|are|were"), alt(moreThan, awayFrom), tails),
  ([, more, tail]) => joinedTails([more, tail]) ?? {},
);

/** "it was 4.3 before". */
export const earlierLevel: Reader<Tail> = map(
  seq(lit("was|stood at|had been|were"), amount, earlier),
  ([, before]) => ({
    before,
  }),
);

export const level: Reader<Tail> = mapped(
  seq(stands, opt(lit("now|currently|only|just|at")), amount, tails),
  ([, , now, tail]) => joinedTails([{ now }, tail]),
);

export const averaging: Reader<Tail> = map(
  seq(lit("averages|averaged|average"), amount, tails),
  ([, now, tail]) => joinedTails([{ now, also: ["average"] }, tail]) ?? {},
);

export const flat: Reader<Tail> = mapped(
  seq(
    lit(
      "is unchanged at|was unchanged at|stayed at|remained at|held at|are unchanged at|were unchanged at|remains at|has stayed at|is flat at|was flat at|is stable at|held steady at|unchanged at|is steady at|were flat at",
    ),
    amount,
    tails,
  ),
  ([, now, tail]) => joinedTails([{ now, move: { way: 0, judged: false } as Move }, tail]),
);

/** "First responses took 9.5 hours"; of days so far it would be a promise. */
export const lasting: Reader<Tail> = mapped(
  alt(
    seq(lit("took|takes|take"), where(amount, isOf("minute|hour")), tails),
    seq(lit("runs for|run for"), where(amount, isOf("month|year")), tails),
  ),
  ([, now, tail]) => joinedTails([{ now }, tail]),
);

function isOf(units: string): (said: Said) => boolean {
  return ({ num: { unit } }) => units.split("|").includes(unit ?? "");
}

/** "GRR is below the target of 95%". */
export const lying: Reader<Tail> = map(seq(lit("is|was|stands|lies|are"), besideOther), ([, tail]) => tail);
