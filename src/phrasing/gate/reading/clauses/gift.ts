/** "Usage took 12 points off the score and support 9": what parts give to a whole. */
import type { Claim, What } from "../../claims.ts";
import { givingVerbs, ownVerbs } from "../../lexicon/gift-verbs.ts";
import { amount } from "../amounts.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { whoever } from "../subjects.ts";
import { time } from "../times.ts";
import { lexical, lit } from "../words.ts";
import { claimOf, giver, much, ofWhole, type Pull } from "./gift/giver.ts";
import { helped, pulled, signed } from "./gift/pulling.ts";

export const gives = lexical<Pull>(givingVerbs);

const owns = lexical<Pull>(ownVerbs);

/** The giver may be left out: "and took $3,300 of MRR with it". */
const givers = map(opt(giver), (said) => said ?? null);

const taken: Reader<readonly Claim[]> = map(
  seq(givers, gives, much, ofWhole, opt(time)),
  ([who, pull, by, of, when]) => [{ ...claimOf(who, pull, by, of), ...(when === null ? {} : { time: when }) }],
);

const costIt: Reader<readonly Claim[]> = map(
  seq(givers, gives, whoever, much, ofWhole, opt(time)),
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

export const gift: Reader<readonly Claim[]> = memo(alt(taken, costIt, lost, pulled, helped, moved, more, signed));
