/** "A scores higher than B, 81 to 38": one beside another. */
import type { Claim, Move, Said } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { leftOut, type Ref, ref, same } from "../names.ts";
import { noun } from "../nouns.ts";
import { alt, map, memo, opt, type Reader, seq } from "../parser.ts";
import { type Time, time } from "../times.ts";
import { lexical, lit } from "../words.ts";

const entry = (move: Move, phrases: string) => phrases.split("|").map((phrase) => [phrase, move] as const);
const [up, down]: readonly [Move, Move] = [
  { way: 1, judged: false },
  { way: -1, judged: false },
];
const [good, bad]: readonly [Move, Move] = [
  { way: 1, judged: true },
  { way: -1, judged: true },
];

const standing = lexical<Move>([
  ...entry(
    up,
    "is above|is higher than|was higher than|was above|ranks above|is larger than|is bigger than|above|higher than|larger than",
  ),
  ...entry(
    down,
    "is below|is lower than|was lower than|was below|ranks below|is smaller than|below|lower than|smaller than",
  ),
  ...entry(good, "is ahead of|was ahead of|is better than|beats|ahead of|better than|leads"),
  ...entry(bad, "is behind|was behind|is worse than|trails|behind|worse than"),
]);
const amountOf = lexical<Move>([
  ...entry(up, "more|a higher|a larger|higher|larger|a bigger|the higher"),
  ...entry(down, "fewer|less|a lower|a smaller|lower|smaller|the lower"),
  ...entry(good, "a better"),
  ...entry(bad, "a worse"),
]);
const verb = lexical<readonly string[]>([
  ...["scores", "scored", "score"].map((said) => [said, ["health_score"]] as const),
  ...["pays", "pay"].map((said) => [said, ["mrr"]] as const),
]);

interface Two {
  readonly now: Said;
  readonly otherNow: Said;
}
/** ", ahead of Beacon at $28,750". */
const beside: Reader<readonly Claim[]> = map(
  seq(standing, ref, opt(lit("at|with|,")), amount),
  ([way, other, , otherNow]) => [{ is: "compare", who: same, way, other, by: [], otherNow }],
);

/** ", 81 to 38", ": 45 against 60". */
const both: Reader<Two | null> = opt(
  map(
    seq(
      opt(lit(",|:|(|-|, at|at|, with|with")),
      amount,
      opt(lit(",")),
      lit("to|against|versus|vs|compared with|compared to|and not"),
      amount,
      opt(lit(")")),
    ),
    ([, now, , , otherNow]) => ({ now, otherNow }),
  ),
);

function claimOf(
  who: Ref,
  way: Move,
  other: Ref,
  by: readonly string[],
  two: Two | null,
  when: Time | null,
): readonly Claim[] {
  return [{ is: "compare", who, way, other, by, ...(two ?? {}), ...(when === null ? {} : { time: when }) }];
}

const on = map(seq(lit("on|in|for|by|in terms of"), noun), ([, words]) => words);
const someone: Reader<Ref> = alt(ref, (_, at) => [{ value: leftOut, end: at }]);

/** "AMER is ahead of EMEA on NRR, 110.5% to 104.2%", "On revenue AMER is ahead of EMEA". */
const stands: Reader<readonly Claim[]> = map(
  seq(opt(seq(on, opt(lit(",")))), someone, standing, ref, opt(on), opt(time), both),
  ([lead, who, way, other, by, when, two]) => claimOf(who, way, other, by ?? lead?.[0] ?? [], two, when),
);

/** "Fjord has fewer seats than Marlow: 45 against 60". */
const has: Reader<readonly Claim[]> = map(
  seq(someone, lit("has|had|holds|with|have"), amountOf, noun, lit("than"), ref, opt(time), both),
  ([who, , way, by, , other, when, two]) => claimOf(who, way, other, by, two, when),
);

const does: Reader<readonly Claim[]> = map(
  seq(someone, verb, amountOf, lit("than"), ref, opt(time), both),
  ([who, by, way, , other, when, two]) => claimOf(who, way, other, by, two, when),
);

/** "NRR is higher in AMER than in EMEA". */
const within: Reader<readonly Claim[]> = map(
  seq(
    noun,
    lit("is|was|are|were"),
    amountOf,
    lit("in|at|for"),
    ref,
    lit("than"),
    opt(lit("in|at|for")),
    ref,
    opt(time),
    both,
  ),
  ([by, , way, , who, , , other, when, two]) => claimOf(who, way, other, by, two, when),
);

export const comparisons: Reader<readonly Claim[]> = memo(alt(stands, beside, has, does, within));
