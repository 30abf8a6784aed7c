/** "NRR fell from 107.5% to 98.3% in Q3 2026, a drop of 9.2 points": a quantity's level, its move or both. */
import type { Claim, Move, QuantityClaim, Said, What } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { exchanged, moved, went } from "../moves.ts";
import { leftOut, named, type Ref, ref, same } from "../names.ts";
import { noun, what } from "../nouns.ts";
import { alt, many, map, mapped, memo, opt, type Reader, seq, where } from "../parser.ts";
import { day, span, stretchOfDays, type Time, time } from "../times.ts";
import { fromWord, lit } from "../words.ts";
import { multipleOf } from "./multiples.ts";
import { paceOf } from "./slower.ts";
import { awayFrom, besideOther, moreThan } from "./tails/beside-other.ts";
import { behind, earlier } from "./tails/earlier.ts";
import { joinedTails, type Tail } from "./tails/tail.ts";
import { trailing } from "./tails/whole.ts";
import { tails } from "./tails.ts";

const stands = lit(
  "is|was|are|were|is at|was at|stands at|stood at|sits at|sat at|came in at|comes in at|came to|comes to|reached|reaches|ended at|ended on|finished at|closed at|amounts to|amounted to|has reached|is now|is now at|now stands at|currently stands at|is currently|reads|measured|totals|totalled|runs at|ran at|has been|hit|landed at|=|:",
);

type Ending = Tail;

const steps: Reader<Ending> = memo((input, at) =>
  many(
    alt<Reader<Ending>[]>(
      map(seq(fromWord, amount, behind), ([, before, days]) => ({ before, ...days })),
      map(seq(lit("to"), amount, opt(time)), ([, now, when]) => ({ now, ...(when === null ? {} : { time: when }) })),
      map(seq(opt(lit("by")), amount), ([, by]) => ({ by })),
      map(alt(time, stretchOfDays), (when) => ({ time: when })),
      map(seq(lit("since"), day), ([, timeBefore]) => ({ timeBefore })),
    ),
    4,
  )(input, at).flatMap(({ value, end }) => {
    const whole = joinedTails(value);
    return whole === null ? [] : [{ value: whole, end }];
  }),
);

/** "is 0.5 percentage points higher than in Q2". */
const further: Reader<Tail> = map(
  seq(lit("is|was|are|were"), alt(moreThan, awayFrom), tails),
  ([, more, tail]) => joinedTails([more, tail]) ?? {},
);
/** "it was 4.3 before". */
const earlierLevel: Reader<Tail> = map(seq(lit("was|stood at|had been|were"), amount, earlier), ([, before]) => ({
  before,
}));
const level: Reader<Tail> = mapped(
  seq(stands, opt(lit("now|currently|only|just|at")), amount, tails),
  ([, , now, tail]) => joinedTails([{ now }, tail]),
);
const averaging: Reader<Tail> = map(
  seq(lit("averages|averaged|average"), amount, tails),
  ([, now, tail]) => joinedTails([{ now, also: ["average"] }, tail]) ?? {},
);
const flat: Reader<Tail> = mapped(
  seq(
    lit(
      "is unchanged at|was unchanged at|stayed at|remained at|held at|are unchanged at|were unchanged at|remains at|has stayed at|is flat at|was flat at|is stable at|held steady at|unchanged at|is steady at|were flat at",
    ),
    amount,
    tails,
  ),
  ([, now, tail]) => joinedTails([{ now, move: { way: 0, judged: false } as Move }, tail]),
);
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

/** "First responses took 9.5 hours"; of days so far it would be a promise. */
const lasting: Reader<Tail> = mapped(
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
const lying: Reader<Tail> = map(seq(lit("is|was|stands|lies|are"), besideOther), ([, tail]) => tail);

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

const subject: Reader<What> = memo(
  alt(
    what,
    // "Acme fell from 57 to 38": an account's score is what it is spoken of by.
    map(ref, (whose): What => ({ ref: whose, words: [] })),
    // "in AMER it rose".
    map(seq(lit("in|at|for"), named, opt(lit(",")), lit("it")), ([, whose]): What => ({ ref: whose, words: [] })),
    map(lit("that|this|it"), (): What => ({ ref: same, words: [] })),
    // "NRR fell to 98.3% and is now ...": it is not said again.
    (_, at) => [{ value: { ref: leftOut, words: [] }, end: at }],
  ),
);

/** "At 107.5%, NRR is up": the level comes first. */
const levelLead: Reader<Tail> = map(seq(lit("at"), amount, opt(lit(","))), ([, now]) => ({ now }));
/** "From 107.5%, NRR fell to 97.5%". */
const beforeLead: Reader<Tail> = map(seq(fromWord, amount, behind, opt(lit(","))), ([, before, days]) => ({
  before,
  ...days,
}));
/** "In the period before, 1 Apr - 30 Jun 2026, it was 107.5%". */
const earlierLead: Reader<Tail> = map(seq(earlier, opt(seq(opt(lit(",")), span)), opt(lit(","))), ([, days]) => ({
  earlier: true,
  ...(days === null ? {} : { timeBefore: days[1] }),
}));
const totalLead: Reader<Tail> = map(lit("in total|in total ,|in all|overall"), () => ({ total: true }));
const timeLead: Reader<Tail> = map(seq(time, opt(lit(","))), ([when]) => ({ time: when }));
const ofWhom = opt(seq(lit("at|for|in|of|with"), ref));

interface Spoken {
  readonly lead: Tail | null;
  readonly described: What;
  readonly middle: Time | null;
  readonly said: Tail;
  readonly words: readonly string[] | null;
  readonly whom: Ref | null;
  readonly more: Tail;
}

const spoken: Reader<Spoken> = map(
  seq(
    opt(alt(timeLead, totalLead, earlierLead, levelLead, beforeLead, trailing)),
    subject,
    opt(alt(time, stretchOfDays)),
    opt(lit("has|had|,")),
    predicate,
    opt(seq(opt(lit("of|in")), noun)),
    ofWhom,
    tails,
  ),
  ([lead, described, middle, , said, words, whom, more]) => ({
    lead,
    described,
    middle,
    said,
    words: words?.[1] ?? null,
    whom: whom?.[1] ?? null,
    more,
  }),
);

export const quantity: Reader<readonly Claim[]> = memo(map(spoken, claimOf));

function claimOf({ lead, described, middle, said, words, whom, more }: Spoken): readonly Claim[] {
  const whole = joinedTails([said, more, lead ?? {}, middle === null ? {} : { time: middle }]);
  if (whole === null || Object.keys(whole).length === 0) return [];
  // Said twice: whose it is, or what.
  if (whom !== null && described.ref.is === "name") return [];
  const { also = [], beside, ...ends } = asItWas(whole);
  if (Object.keys(ends).length === 0 && beside === undefined) return [];
  const what = { ref: whom ?? described.ref, words: [...new Set([...described.words, ...(words ?? []), ...also])] };
  const claim = { is: "quantity", what, ...inOneUnit(ends) } satisfies QuantityClaim;
  return beside === undefined
    ? [claim]
    : [claim, { is: "beside", one: what, other: { ref: what.ref, words: beside.words }, ...beside }];
}

function asItWas(tail: Tail): Tail {
  const { earlier, now, ...rest } = tail;
  if (earlier !== true) return tail;
  // A move of the period before is another move than the one the facts have.
  return now === undefined || rest.move !== undefined ? {} : { ...rest, before: now };
}

/** "from 6.2 to 9.5 hours": the unit is written once. */
function inOneUnit(tail: Tail): Tail {
  const { now, before } = tail;
  if (now === undefined || before === undefined) return tail;
  return { ...tail, now: inUnitOf(now, before), before: inUnitOf(before, now) };
}

function inUnitOf(said: Said, other: Said): Said {
  if (said.num.unit !== null || other.num.unit === null) return said;
  return { ...said, num: { ...said.num, unit: other.num.unit, currency: other.num.currency } };
}
