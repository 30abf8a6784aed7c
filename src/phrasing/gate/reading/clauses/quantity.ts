/** "NRR fell from 107.5% to 98.3% in Q3 2026, a drop of 9.2 points": a quantity's level, its move or both. */
import type { Claim, QuantityClaim, What } from "../../claims.ts";
import { leftOut, named, type Ref, ref, same } from "../names.ts";
import { noun, what } from "../nouns.ts";
import { alt, map, memo, opt, type Reader, seq } from "../parser.ts";
import { stretchOfDays, type Time, time } from "../times.ts";
import { lit } from "../words.ts";
import { quantityLead } from "./quantity/leads.ts";
import { inOneUnit } from "./quantity/one-unit.ts";
import { predicate } from "./quantity/predicate.ts";
import { joinedTails, type Tail } from "./tails/tail.ts";
import { tails } from "./tails.ts";

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
    quantityLead,
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
