/** "from 107.5% to 98.3% in Q3 2026", "by 9.2 points" -> the ends of a move. */
import { amount } from "../../amounts.ts";
import { alt, many, map, mapped, memo, opt, type Reader, seq } from "../../parser.ts";
import { day, stretchOfDays, time } from "../../times.ts";
import { fromWord, lit } from "../../words.ts";
import { behind } from "../tails/earlier.ts";
import { joinedTails, type Tail } from "../tails/tail.ts";

const step: Reader<Tail> = alt<Reader<Tail>[]>(
  map(seq(fromWord, amount, behind), ([, before, days]) => ({ before, ...days })),
  map(seq(lit("to"), amount, opt(time)), ([, now, when]) => ({ now, ...(when === null ? {} : { time: when }) })),
  map(seq(opt(lit("by")), amount), ([, by]) => ({ by })),
  map(alt(time, stretchOfDays), (when) => ({ time: when })),
  map(seq(lit("since"), day), ([, timeBefore]) => ({ timeBefore })),
);

export const steps: Reader<Tail> = memo(mapped(many(step, 4), joinedTails));
