/** "NRR fell from 107.5% to 98.3% in Q3 2026, a drop of 9.2 points": a quantity's level, its move or both. */
import type { Claim, Move, QuantityClaim, What } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { moved, went } from "../moves.ts";
import { ref, same } from "../names.ts";
import { what } from "../nouns.ts";
import { alt, many, map, memo, opt, type Reader, seq } from "../parser.ts";
import { time } from "../times.ts";
import { lit } from "../words.ts";
import { joinedTails, type Tail, tails } from "./tails.ts";

const stands = lit(
  "is|was|are|were|is at|was at|stands at|stood at|sits at|sat at|came in at|comes in at|came to|comes to|reached|reaches|ended at|ended on|finished at|closed at|amounts to|amounted to|has reached|is now|is now at|now stands at|currently stands at|is currently|reads|measured|totals|totalled|averages|averaged|runs at|ran at|peaked at|has been|hit|landed at|=|:",
);

type Ending = Tail;

const steps: Reader<Ending> = memo((input, at) =>
  many(
    alt<Reader<Ending>[]>(
      map(seq(lit("from"), amount, opt(time)), ([, before, timeBefore]) => ({
        before,
        ...(timeBefore === null ? {} : { timeBefore }),
      })),
      map(seq(lit("to"), amount, opt(time)), ([, now, when]) => ({ now, ...(when === null ? {} : { time: when }) })),
      map(seq(opt(lit("by")), amount), ([, by]) => ({ by })),
      map(time, (when) => ({ time: when })),
    ),
    4,
  )(input, at).flatMap(({ value, end }) => {
    const whole = joinedTails(value);
    return whole === null ? [] : [{ value: whole, end }];
  }),
);

const level: Reader<Tail> = map(
  seq(stands, opt(lit("now|currently|still|only|just|at")), amount, tails),
  ([, , now, tail]) => joinedTails([{ now }, tail]) ?? {},
);
const flat: Reader<Tail> = map(
  seq(
    lit(
      "is unchanged at|was unchanged at|stayed at|remained at|held at|are unchanged at|were unchanged at|remains at|has stayed at|is flat at|was flat at|is stable at|held steady at|unchanged at|is steady at|were flat at",
    ),
    amount,
    tails,
  ),
  ([, now, tail]) => joinedTails([{ now, move: { way: 0, judged: false } as Move }, tail]) ?? {},
);
const move: Reader<Tail> = map(
  seq(moved, steps, tails),
  ([moved, ends, tail]) => joinedTails([{ move: moved }, ends, tail]) ?? {},
);
const ends: Reader<Tail> = map(seq(went, steps, tails), ([, said, tail]) => joinedTails([said, tail]) ?? {});

export const predicate: Reader<Tail> = memo(alt(level, flat, move, ends));

const subject: Reader<What> = memo(
  alt(
    what,
    // "Acme fell from 57 to 38": an account's score is what it is spoken of by.
    map(ref, (whose): What => ({ ref: whose, words: [] })),
    map(lit("that|this|it"), (): What => ({ ref: same, words: [] })),
  ),
);

export const quantity: Reader<readonly Claim[]> = memo(
  map(
    seq(opt(seq(time, opt(lit(",")))), subject, opt(time), opt(lit("has|had")), predicate),
    ([lead, described, middle, , tail]) => {
      const whole = joinedTails([
        tail,
        lead === null ? {} : { time: lead[0] },
        middle === null ? {} : { time: middle },
      ]);
      return whole === null || Object.keys(whole).length === 0
        ? []
        : [{ is: "quantity", what: described, ...whole } satisfies QuantityClaim];
    },
  ),
);
