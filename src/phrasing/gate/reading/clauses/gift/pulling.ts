/** "Usage (-12) and support (-9) pulled the score down": parts that pull at a whole. */
import { type Claim, type Giver, type Said, together, type What } from "../../../claims.ts";
import { pulling, pullingVerbs } from "../../../lexicon/gift-verbs.ts";
import { amount } from "../../amounts.ts";
import { alt, many, map, memo, opt, type Reader, seq } from "../../parser.ts";
import { whoever } from "../../subjects.ts";
import { lexical, lit } from "../../words.ts";
import { claimOf, giver, much, type Pull } from "./giver.ts";

const pulls = lexical<Pull>(pullingVerbs);

const bracket = opt(map(seq(lit("("), amount, lit(")")), ([, by]) => by));

type Several = readonly (readonly [Giver | null, Said | null])[];

/** "Usage (-12) and support (-9)". */
export const several: Reader<Several> = memo(
  map(
    seq(giver, bracket, many(seq(lit(",|and|, and|both"), giver, bracket), 5)),
    ([first, by, others]): Several => [[first, by], ...others.map(([, who, with_]) => [who, with_] as const)],
  ),
);

interface Pulling {
  readonly pull: Pull;
  readonly of: What;
}

/** "pulled the score down", "lifted it". */
export const pullsWhole: Reader<Pulling> = memo(
  alt(
    map(seq(pulls, whoever), ([pull, of]) => ({ pull, of })),
    map(
      seq(lit(pulling), whoever, lit("down|up")),
      ([, of, way]): Pulling => ({
        pull: { way: way === "up" ? 1 : -1, judged: false },
        of,
      }),
    ),
  ),
);

/** "pulled NRR down", said of those counted. */
export const pullAlone: Reader<readonly Claim[]> = map(pullsWhole, ({ pull, of }) => [claimOf(null, pull, null, of)]);

export const pulled: Reader<readonly Claim[]> = map(
  seq(several, pullsWhole, opt(map(seq(lit("by"), amount), ([, by]) => by))),
  ([all, { pull, of }, by]) =>
    by !== null && (all.length > 1 || all.some(([, bracketed]) => bracketed !== null))
      ? []
      : all.map(([who, bracketed]) => claimOf(who, pull, by ?? bracketed, of)),
);

/** "the survey helped by 2 points". */
export const helped: Reader<readonly Claim[]> = map(seq(giver, pulls, lit("by"), much), ([who, pull, , by]) => [
  claimOf(who, pull, by, null),
]);

/** "Acme Robotics (-$12,000) and Globex (-$8,000)": which way the sign says. */
export const signed: Reader<readonly Claim[]> = map(several, (all) =>
  together(
    all.map(([who, by]) =>
      by === null || by.num.sign === null ? [] : [claimOf(who, { way: by.num.sign, judged: false }, by, null)],
    ),
  ),
);
