/** "Acme has 34 weekly active users on 80 licences", "opened 18 tickets": things held, done or there. */
import { type Claim, together } from "../../../claims.ts";
import { type Holding, holding } from "../../holdings.ts";
import { named, ref, same } from "../../names.ts";
import { noun } from "../../nouns.ts";
import { num } from "../../numbers.ts";
import { many, map, opt, type Reader, seq, where } from "../../parser.ts";
import { stretchOfDays } from "../../times.ts";
import { each, lexical, lit } from "../../words.ts";
import type { Tail } from "../tails/tail.ts";
import { tails } from "../tails.ts";
import { inPresent, inTime, level } from "./level.ts";
import { atWhom, timeAhead, who } from "./who.ts";

const has = lit(
  "has|have|had|holds|counts|reports|shows|carries|with|has now|now has|currently has|had a total of|has a total of|recorded|stands at|sits at|is at|is now at|stood at|came in at|was at|ended with|carries",
);

const presents = new Set("has|have|holds|counts|carries|has now|now has|currently has".split("|"));

/** What was done to them must be in the key: {"tickets_opened": 18}. */
const done = lexical<readonly string[]>([
  ...each(["opened"], "opened|has opened"),
  ...each(["closed"], "closed|has closed"),
  ...each(["resolved"], "resolved|has resolved"),
  ...each(["answered"], "answered|has answered"),
  ...each(["added"], "gained|added"),
]);

const joint = lit(", and|and|,|on|with|, with|at|, at|and with|, and has|and has|for|against|out of|(|or|, or");

const held: Reader<readonly (readonly [Holding, Tail])[]> = map(
  seq(
    seq(holding, tails),
    many(
      map(seq(joint, holding, tails), ([, one, tail]) => [one, tail] as const),
      4,
    ),
  ),
  ([[first, tail], more]) => [[first, tail] as const, ...more],
);

/** "Acme has 34 weekly active users on 80 licences". */
export const holds: Reader<readonly Claim[]> = map(
  seq(timeAhead, who, opt(lit("now|currently")), has, held),
  ([lead, whose, , verb, all]) =>
    together(
      all.map(([one, tail]) =>
        level(whose, one, inTime(tail, lead)).map((claim) => inPresent(claim, presents.has(verb))),
      ),
    ),
);

/** "Acme opened 18 tickets in the last 30 days". */
export const did: Reader<readonly Claim[]> = map(
  seq(timeAhead, who, done, holding, tails, opt(stretchOfDays)),
  ([lead, whose, verb, { said, words }, tail, stretch]) =>
    lead !== null && stretch !== null
      ? []
      : level(whose, { said, words: [...words, ...verb] }, inTime(tail, lead ?? stretch)),
);

/** "Kim Larsen looks after 18 accounts". */
export const looksAfter: Reader<readonly Claim[]> = map(
  seq(
    named,
    lit("looks after|manages|is responsible for|takes care of|covers|owns"),
    where(holding, ({ words }) => words.join(" ") === "account"),
  ),
  ([whose, , one]) => level(whose, one, {}),
);

/** "is on day 19 of onboarding". */
export const onDay: Reader<readonly Claim[]> = map(
  seq(opt(ref), lit("is on day|on day|is now on day"), num, lit("of"), noun),
  ([whose, , day, , words]) => level(whose ?? same, { said: { num: { ...day, unit: "day" } }, words }, {}),
);

/** "There are 34 open tickets at Acme". */
export const thereAre: Reader<readonly Claim[]> = map(
  seq(lit("there are|there is|there were|there was"), held, atWhom),
  ([, all, whose]) => together(all.map(([one, tail]) => level(whose ?? same, one, tail))),
);
