/** What follows a level or a move and says more of the same quantity: ", up from 104.0% the quarter before". */
import type { Move, Said, Way } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { comparedTo, exchanged, moved, movement } from "../moves.ts";
import { noun } from "../nouns.ts";
import { alt, many, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { days, span, type Time, time } from "../times.ts";
import { fromWord, lexical, lit } from "../words.ts";

export interface Tail {
  readonly now?: Said;
  readonly before?: Said;
  readonly by?: Said;
  readonly move?: Move;
  readonly time?: Time;
  readonly timeBefore?: Time;
  readonly total?: boolean;
  /** "below the peer median of 55%". */
  readonly beside?: {
    readonly words: readonly string[];
    readonly said: Said;
    readonly way: Way | null;
    readonly gap?: Said;
  };
  /** Said as it was before: the level is no level of now. */
  readonly earlier?: boolean;
  /** Concepts said apart from the noun: "over the trailing year". */
  readonly also?: readonly string[];
}

/** The period before, in words. */
export const earlier = lit(
  "before|earlier|previously|the quarter before|the month before|the year before|the week before|the period before|in the period before|in the previous period|in the quarter before|in the month before|in the previous quarter|in the previous month|the previous quarter|the previous month|in the one before|a quarter earlier|a month earlier|a week earlier|a year earlier|the time before|in the prior period|in the prior quarter|the prior quarter|the prior period|last time",
);
/** ", which is 1 Apr - 30 Jun 2026". */
const namely: Reader<Time> = map(
  seq(opt(lit(",|, which is|which is|(|, i.e.")), span, opt(lit(")"))),
  ([, timeBefore]) => timeBefore,
);
/** Days of the end before, or only that it was before. */
export const when: Reader<{ readonly timeBefore?: Time }> = alt(
  map(time, (timeBefore) => ({ timeBefore })),
  map(seq(earlier, opt(namely)), ([, timeBefore]) => (timeBefore === null ? {} : { timeBefore })),
);
/** Days that stand right behind a level are of it. */
export const behind: Reader<{ readonly timeBefore?: Time }> = memo((input, at) => {
  const said = when(input, at);
  return said.length > 0 ? said : [{ value: {}, end: at }];
});
const from = seq(fromWord, amount);

const upFrom: Reader<Tail> = map(
  seq(moved, opt(seq(opt(lit("by")), amount)), from, behind),
  ([move, by, [, before], days]) => ({
    move,
    before,
    ...(by === null ? {} : { by: by[1] }),
    ...days,
  }),
);
const upBy: Reader<Tail> = map(seq(alt(movement, moved, exchanged), opt(lit("by|of")), amount), ([move, , by]) => ({
  move,
  by,
}));
const upTo: Reader<Tail> = map(seq(moved, lit("to|at"), amount), ([move, , now]) => ({ move, now }));
const against: Reader<Tail> = map(
  seq(
    lit(
      "against|compared with|compared to|versus|vs|after|instead of|from|it was|was|rather than|when it was|where it was",
    ),
    amount,
    behind,
  ),
  ([, before, days]) => ({ before, ...days }),
);
export const moreThan: Reader<Tail> = map(
  seq(
    amount,
    comparedTo,
    alt(
      when,
      map(lit("the quarter before|the period before|the month before"), () => ({})),
      map(seq(opt(lit("in|on")), days), ([, timeBefore]) => ({ timeBefore })),
    ),
  ),
  ([by, move, days]) => ({ by, move, ...days }),
);
/** "2.7 points below the 106.1% of Q2". */
export const awayFrom: Reader<Tail> = map(
  seq(amount, comparedTo, opt(lit("the|its")), amount, opt(lit("it was")), behind),
  ([by, move, , before, , days]) => ({ by, move, before, ...days }),
);
const fromTo: Reader<Tail> = map(seq(fromWord, amount, lit("to"), amount), ([, before, , now]) => ({ before, now }));
const sides = lexical<Way | null>([
  ...["below", "under", "less than", "lower than", "short of", "within"].map((word) => [word, -1] as const),
  ...["above", "over", "higher than", "more than", "ahead of"].map((word) => [word, 1] as const),
  ...["against", "versus", "vs", "compared with", "compared to"].map((word) => [word, null] as const),
]);
export const besideOther: Reader<Tail> = map(
  seq(sides, alt(seq(noun, lit("of|at|,")), seq(noun, opt(lit("(")))), amount, opt(lit(")"))),
  ([way, [words], said]) => ({ beside: { words, said, way } }),
);
/** "1.6 points below its target of 95%": the gap too. */
const awayFromOther: Reader<Tail> = map(seq(amount, besideOther), ([gap, { beside }]) =>
  beside === undefined ? {} : { beside: { ...beside, gap } },
);
const upOn: Reader<Tail> = map(
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
const still: Reader<Tail> = map(
  lit("unchanged|the same as before|as before|no change|the same as in the period before"),
  () => ({ move: { way: 0, judged: false } as Move }),
);
/** "the same as in September". */
const sameAs: Reader<Tail> = map(
  seq(lit("the same as|unchanged from|unchanged since|no change from"), opt(lit("in|on")), days),
  ([, , timeBefore]) => ({ move: { way: 0, judged: false } as Move, timeBefore }),
);
/** "$2,130 in both months": each as long as that. */
const inBoth: Reader<Tail> = map(
  seq(
    lit("in both"),
    lexical([
      ["weeks", "week"],
      ["months", "month"],
      ["quarters", "quarter"],
      ["years", "year"],
    ]),
  ),
  ([, unit]) => ({
    move: { way: 0, judged: false } as Move,
    time: { ranges: [], text: `both ${unit}s`, window: { count: 1, unit, anywhere: true } },
  }),
);
const bracket: Reader<Tail> = map(
  seq(
    lit("("),
    where(amount, ({ num }) => num.sign !== null),
    lit(")"),
  ),
  ([, by]) => ({ by }),
);
/** "a change of +$23.58": which way the sign says, or nothing does. */
const changed: Reader<Tail> = map(
  seq(lit("a change of|a difference of|a move of|a swing of|change of"), amount),
  ([, by]) => ({ by }),
);
const signed: Reader<Tail> = map(
  where(amount, ({ num }) => num.sign !== null),
  (by) => ({ by }),
);
const timed: Reader<Tail> = map(time, (said) => ({ time: said }));
/** "lost 11 points since 13 November". */
const sinceDay: Reader<Tail> = map(seq(lit("since"), days), ([, timeBefore]) => ({ timeBefore }));
/** "down 11 points on Q2". */
const onBefore: Reader<Tail> = map(
  seq(
    lit("on|over|from|against|compared with|versus|since|than in"),
    alt(
      earlier,
      // "from 1 July to 30 September" is when it was.
      where(span, ({ text }) => !/ (?:to|until|through|and) |[-\u2013]/u.test(text)),
    ),
  ),
  ([, said]) => (typeof said === "string" ? {} : { timeBefore: said }),
);
const toLevel: Reader<Tail> = map(
  seq(
    lit("to|at|, at|and is now|and now|and is now at|and stands at|and ended at|and reached|now at|now|is now|now"),
    amount,
  ),
  ([, now]) => ({ now }),
);

const total: Reader<Tail> = map(
  lit("in total|in all|between them|altogether|combined|together|overall|all told"),
  () => ({ total: true }),
);
const long = lexical<readonly string[]>([
  ["over the trailing year", ["trailing"]],
  ["in the trailing year", ["trailing"]],
  ["for the year to date", ["ytd"]],
  ["year to date", ["ytd"]],
  ["in the year to date", ["ytd"]],
]);
export const trailing: Reader<Tail> = map(seq(long, opt(namely), opt(lit(","))), ([also, when]) =>
  when === null ? { also } : { also, time: when },
);
const comma = opt(lit(",|:|-|\u2013|\u2014|(|, which is|, that is|which is"));
const close = opt(lit(")"));

/** Each once; what is said twice must be the same, and is not tried. */
export const tails: Reader<Tail> = memo((input, at) =>
  many(
    map(
      seq(
        comma,
        alt(
          upFrom,
          upBy,
          upTo,
          against,
          moreThan,
          awayFrom,
          fromTo,
          upOn,
          changed,
          besideOther,
          awayFromOther,
          total,
          trailing,
          still,
          sameAs,
          inBoth,
          onBefore,
          sinceDay,
          bracket,
          signed,
          timed,
          toLevel,
        ),
        close,
      ),
      ([, tail]) => tail,
    ),
    4,
  )(input, at).flatMap(({ value, end }) => {
    const joined = joinedTails(value);
    return joined === null ? [] : [{ value: joined, end }];
  }),
);

export function joinedTails(all: readonly Tail[]): Tail | null {
  const whole: Record<string, unknown> = {};
  for (const tail of all) {
    for (const [key, value] of Object.entries(tail)) {
      const known = whole[key];
      if (known !== undefined && !(key === "move" && sameMove(known as Move, value as Move))) return null;
      whole[key] ??= value;
    }
  }
  return whole;
}

function sameMove(one: Move, other: Move): boolean {
  return one.way === other.way && one.judged === other.judged;
}
