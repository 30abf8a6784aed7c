/** "up from 104.0% the quarter before", "a change of +$23.58" -> how a quantity moved. */
import { amount } from "../../amounts.ts";
import { exchanged, moved, movement } from "../../moves.ts";
import { alt, map, opt, type Reader, seq, where } from "../../parser.ts";
import { days, span } from "../../times.ts";
import { fromWord, lit } from "../../words.ts";
import { behind, earlier } from "./earlier.ts";
import type { Tail } from "./tail.ts";

const from = seq(fromWord, amount);

export const upFrom: Reader<Tail> = map(
  seq(moved, opt(seq(opt(lit("by")), amount)), from, behind),
  ([move, by, [, before], days]) => ({
    move,
    before,
    ...(by === null ? {} : { by: by[1] }),
    ...days,
  }),
);

export const upBy: Reader<Tail> = map(
  seq(alt(movement, moved, exchanged), opt(lit("by|of")), amount),
  ([move, , by]) => ({
    move,
    by,
  }),
);

export const upTo: Reader<Tail> = map(seq(moved, lit("to|at"), amount), ([move, , now]) => ({ move, now }));

export const upOn: Reader<Tail> = map(
  seq(
    moved,
    opt(lit("by")),
    amount,
    lit("on|from|since|against"),
    alt(
      map(earlier, () => null),
      days,
    ),
  ),
  ([move, , by, , timeBefore]) => (timeBefore === null ? { move, by } : { move, by, timeBefore }),
);

/** "down 11 points on Q2". */
export const onBefore: Reader<Tail> = alt(
  map(seq(lit("on|over|against|compared with|versus|since|than in"), alt(earlier, span)), ([, said]) =>
    typeof said === "string" ? {} : { timeBefore: said },
  ),
  // "from 1 July to 30 September" is when it was.
  map(
    seq(
      lit("from"),
      alt(
        earlier,
        where(span, ({ text }) => !/ (?:to|until|through|and) |[-\u2013]/u.test(text)),
      ),
    ),
    ([, said]) => (typeof said === "string" ? {} : { timeBefore: said }),
  ),
);

/** "lost 11 points since 13 November". */
export const sinceDay: Reader<Tail> = map(seq(lit("since"), days), ([, timeBefore]) => ({ timeBefore }));

export const bracket: Reader<Tail> = map(
  seq(
    lit("("),
    where(amount, ({ num }) => num.sign !== null),
    lit(")"),
  ),
  ([, by]) => ({ by }),
);

/** "a change of +$23.58": which way the sign says, or nothing does. */
export const changed: Reader<Tail> = map(
  seq(lit("a change of|a difference of|a move of|a swing of|change of"), amount),
  ([, by]) => ({ by }),
);

export const signed: Reader<Tail> = map(
  where(amount, ({ num }) => num.sign !== null),
  (by) => ({ by }),
);
