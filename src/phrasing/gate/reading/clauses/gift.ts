/** "Usage took 12 points off the score and support 9": what parts give to a whole. */
import { type Claim, type GiftClaim, type Giver, type Said, together, type What } from "../../claims.ts";
import { givingVerbs, ownVerbs, pulling, pullingVerbs } from "../../lexicon/gift-verbs.ts";
import { amount } from "../amounts.ts";
import { named, ref, same } from "../names.ts";
import { what } from "../nouns.ts";
import { alt, many, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { time } from "../times.ts";
import { title } from "../titles.ts";
import { lexical, lit } from "../words.ts";

type Pull = NonNullable<GiftClaim["pull"]>;

export const gives = lexical<Pull>(givingVerbs);
const owns = lexical<Pull>(ownVerbs);
const pulls = lexical<Pull>(pullingVerbs);

export const giver: Reader<Giver | null> = memo(
  alt<Reader<Giver | null>[]>(
    map(named, (who): Giver => ({ what: { ref: who, words: [] } })),
    map(
      seq(title, opt(seq(lit("at|for|of"), named))),
      ([key, whose]): Giver => ({
        what: { ref: whose?.[1] ?? same, words: [] },
        title: key,
      }),
    ),
    map(what, (said): Giver => ({ what: said })),
    map(lit("it|that|this|which"), () => null),
  ),
);

/** "another 5", "7 of them". */
const much: Reader<Said> = map(
  seq(opt(lit("another|a further|the other")), amount, opt(lit("of them|of it|back|off|away|out|more"))),
  ([, by]) => by,
);

export const whole: Reader<What> = alt(
  what,
  map(ref, (whose): What => ({ ref: whose, words: [] })),
);
/** "off the score", "of MRR with it", "to NRR"; null = not said. */
export const ofWhole: Reader<What | null> = memo(
  map(
    seq(
      opt(map(seq(lit("off|from|of|in|to|on|for|out of|away from|back to"), whole), ([, said]) => said)),
      opt(lit("with it|with them")),
    ),
    ([said]) => said,
  ),
);

function claimOf(giver: Giver | null, pull: Pull | null, by: Said | null, of: What | null): GiftClaim {
  return { is: "gift", giver, pull, ...(by === null ? {} : { by }), ...(of === null ? {} : { whole: of }) };
}

/** The giver may be left out: "and took $3,300 of MRR with it". */
const givers = map(opt(giver), (said) => said ?? null);

const taken: Reader<readonly Claim[]> = map(
  seq(givers, gives, much, ofWhole, opt(time)),
  ([who, pull, by, of, when]) => [{ ...claimOf(who, pull, by, of), ...(when === null ? {} : { time: when }) }],
);
const costIt: Reader<readonly Claim[]> = map(
  seq(givers, gives, whole, much, ofWhole, opt(time)),
  ([who, pull, from, by, of, when]) => {
    const all = of === null ? from : both(from, of);
    return all === null ? [] : [{ ...claimOf(who, pull, by, all), ...(when === null ? {} : { time: when }) }];
  },
);
/** "cost Acme 12 points of the score": whose it is, and what. */
function both(whose: What, of: What): What | null {
  return whose.words.length === 0 && of.ref.is === "same" ? { ref: whose.ref, words: of.words } : null;
}
/** An account; what came or went did not itself rise or fall by it. */
const account = where(giver, (who) => who === null || (who.what.ref.is === "name" && who.title === undefined));
const lost: Reader<readonly Claim[]> = map(
  seq(
    account,
    owns,
    where(much, ({ num }) => num.currency !== null),
    ofWhole,
  ),
  ([who, pull, by, of]) => [claimOf(who, pull, by, of)],
);
const more: Reader<readonly Claim[]> = map(seq(giver, opt(lit("by")), much, ofWhole), ([who, , by, of]) => [
  claimOf(who, null, by, of),
]);

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
    map(seq(pulls, whole), ([pull, of]) => ({ pull, of })),
    map(
      seq(lit(pulling), whole, lit("down|up")),
      ([, of, way]): Pulling => ({
        pull: { way: way === "up" ? 1 : -1, judged: false },
        of,
      }),
    ),
  ),
);
/** "pulled NRR down", said of those counted. */
export const pullAlone: Reader<readonly Claim[]> = map(pullsWhole, ({ pull, of }) => [claimOf(null, pull, null, of)]);

const pulled: Reader<readonly Claim[]> = map(
  seq(several, pullsWhole, opt(map(seq(lit("by"), amount), ([, by]) => by))),
  ([all, { pull, of }, by]) =>
    by !== null && (all.length > 1 || all.some(([, bracketed]) => bracketed !== null))
      ? []
      : all.map(([who, bracketed]) => claimOf(who, pull, by ?? bracketed, of)),
);

/** "the survey helped by 2 points". */
const helped: Reader<readonly Claim[]> = map(seq(giver, pulls, lit("by"), much), ([who, pull, , by]) => [
  claimOf(who, pull, by, null),
]);

/** "Billing improved by 2 points". */
const moved: Reader<readonly Claim[]> = map(
  seq(
    giver,
    lexical<Pull>([
      ["improved by", { way: 1, judged: true }],
      ["worsened by", { way: -1, judged: true }],
    ]),
    where(amount, ({ num }) => num.unit === "points"),
  ),
  ([who, pull, by]) => [{ ...claimOf(who, pull, by, null), moved: true as const }],
);

/** "Acme Robotics (-$12,000) and Globex (-$8,000)": which way the sign says. */
const signed: Reader<readonly Claim[]> = map(several, (all) =>
  together(
    all.map(([who, by]) =>
      by === null || by.num.sign === null ? [] : [claimOf(who, { way: by.num.sign, judged: false }, by, null)],
    ),
  ),
);

export const gift: Reader<readonly Claim[]> = memo(alt(taken, costIt, lost, pulled, helped, moved, more, signed));
