/** "Acme has 34 weekly active users on 80 licences, a utilization of 42.5%": quantities held by one. */
import { type Claim, type QuantityClaim, type Said, together } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { type Holding, holding } from "../holdings.ts";
import { leftOut, named, type Ref, ref, same } from "../names.ts";
import { noun } from "../nouns.ts";
import { num } from "../numbers.ts";
import { alt, many, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { stretchOfDays, type Time, time } from "../times.ts";
import { lexical, lit } from "../words.ts";
import { joinedTails, type Tail } from "./tails/tail.ts";
import { tails } from "./tails.ts";

const has = lit(
  "has|have|had|holds|counts|reports|shows|carries|with|has now|now has|currently has|had a total of|has a total of|recorded|stands at|sits at|is at|is now at|stood at|came in at|was at|ended with|carries",
);
const presents = new Set("has|have|holds|counts|carries|has now|now has|currently has".split("|"));

function inPresent<C extends Claim>(claim: C, present: boolean): C {
  return present && claim.is === "quantity" ? { ...claim, present: true as const } : claim;
}

/** What was done to them must be in the key: {"tickets_opened": 18}. */
const done = lexical<readonly string[]>([
  ...["opened", "has opened"].map((word) => [word, ["opened"]] as const),
  ...["closed", "has closed"].map((word) => [word, ["closed"]] as const),
  ...["resolved", "has resolved"].map((word) => [word, ["resolved"]] as const),
  ...["answered", "has answered"].map((word) => [word, ["answered"]] as const),
  ...["gained", "added"].map((word) => [word, ["added"]] as const),
]);
const joint = lit(", and|and|,|on|with|, with|at|, at|and with|, and has|and has|for|against|out of|(|or|, or");

/** "pays $4,200 a month, or $50,400 a year", "is worth $54,000 a year". */
const paying: Reader<{ readonly said: Said; readonly present: boolean }> = map(
  seq(lit("pays|pay|paid|is worth|are worth|worth|brings|brings in|bring|generates|now pays|is paying|spends"), amount),
  ([verb, said]) => ({ said, present: verb !== "paid" && verb !== "worth" }),
);
const also: Reader<Said> = map(seq(lit(", or|or|(|,|, which is|that is"), amount, opt(lit(")"))), ([, said]) => said);

/** The score has a verb of its own. */
const scoring = map(
  seq(lit("scores|scored|now scores|has a score of|is scored|rates|currently scores|is rated"), amount),
  ([, said]) => said,
);

const level = (whose: Ref, { said, words }: Holding, tail: Tail | null): Claim[] => {
  const whole = tail === null ? null : joinedTails([{ now: said }, tail]);
  if (whole === null || whole.earlier === true) return [];
  const { also = [], beside, ...ends } = whole;
  const what = { ref: whose, words: [...words, ...also] };
  const claim = { is: "quantity", what, ...ends } satisfies QuantityClaim;
  if (beside === undefined) return [claim];
  return [claim, { is: "beside", one: what, other: { ref: whose, words: beside.words }, ...beside }];
};

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

const who: Reader<Ref> = alt(
  ref,
  map(lit("there are|there is|there were|there was"), () => same),
  (_, at) => [{ value: leftOut, end: at }],
);

export const having: Reader<readonly Claim[]> = memo(
  alt(
    map(seq(opt(seq(time, opt(lit(",")))), who, opt(lit("now|currently")), has, held), ([lead, whose, , verb, all]) =>
      together(
        all.map(([one, tail]) =>
          level(whose, one, inTime(tail, lead?.[0] ?? null)).map((claim) => inPresent(claim, presents.has(verb))),
        ),
      ),
    ),
    map(
      seq(opt(seq(time, opt(lit(",")))), who, done, holding, tails, opt(stretchOfDays)),
      ([lead, whose, verb, { said, words }, tail, stretch]) =>
        lead !== null && stretch !== null
          ? []
          : level(whose, { said, words: [...words, ...verb] }, inTime(tail, lead?.[0] ?? stretch)),
    ),
    // "Kim Larsen looks after 18 accounts".
    map(
      seq(
        named,
        lit("looks after|manages|is responsible for|takes care of|covers|owns"),
        where(holding, ({ words }) => words.join(" ") === "account"),
      ),
      ([whose, , one]) => level(whose, one, {}),
    ),
    map(seq(opt(ref), lit("is on day|on day|is now on day"), num, lit("of"), noun), ([whose, , day, , words]) =>
      level(whose ?? same, { said: { num: { ...day, unit: "day" } }, words }, {}),
    ),
    map(seq(noun, scoring, tails), ([words, said, tail]) =>
      level(same, { said, words: [...words, "health_score"] }, tail),
    ),
    map(seq(lit("from|on|across|based on|out of|at|with"), holding), ([, one]) => level(same, one, {})),
    // "$84,000 of MRR is at risk".
    map(seq(amount, opt(lit("of")), noun, lit("is|are|was|were"), noun), ([said, , words, , state]) =>
      level(same, { said, words: [...new Set([...words, ...state])] }, {}),
    ),
    // "without the pulse it would be 71".
    map(
      seq(lit("without"), noun, opt(lit(",")), lit("it would be|it would have been|the score would be"), amount),
      ([, words, , , said]) => level(same, { said, words: ["without", ...words, "health_score"] }, {}),
    ),
    // "52% are promoters".
    map(seq(amount, lit("are|were|is|was"), noun), ([said, , words]) => level(same, { said, words }, {})),
    // "$4,800 of MRR is at stake at Acme".
    map(
      seq(holding, lit("are|were|is|was"), noun, opt(seq(lit("at|for|in|with"), ref)), tails),
      ([{ said, words }, , more, whose, tail]) =>
        level(whose?.[1] ?? same, { said, words: [...new Set([...words, ...more])] }, tail),
    ),
    map(
      seq(lit("there are|there is|there were|there was"), held, opt(seq(lit("at|for|in|with"), ref))),
      ([, all, whose]) => together(all.map(([one, tail]) => level(whose?.[1] ?? same, one, tail))),
    ),
    map(seq(who, scoring, tails), ([whose, said, tail]) => level(whose, { said, words: ["health_score"] }, tail)),
    map(
      seq(who, paying, opt(seq(lit("of|in"), lit("mrr|arr"))), many(also, 1), tails),
      ([whose, { said, present }, unit, more, tail]) =>
        together([
          paid(whose, said, unit?.[1] ?? null, tail).map((claim) => inPresent(claim, present)),
          ...more.map((other) => paid(whose, other, null, {})),
        ]),
    ),
  ),
);

/** Said twice, it must be one time: two are not tried. */
function inTime(tail: Tail, time: Time | null): Tail | null {
  if (time === null) return tail;
  return tail.time === undefined ? { ...tail, time } : null;
}

/** What is paid is MRR by the month and ARR by the year; with neither said, nothing. */
function paid(whose: Ref, said: Said, unit: string | null, tail: Tail): Claim[] {
  const words = unit ?? (said.per === "month" ? "mrr" : said.per === "year" ? "arr" : null);
  return words === null ? [] : level(whose, { said, words: [words] }, tail).map((claim) => ({ ...claim, paid: true }));
}

/** "NRR was 107.5% and GRR 92.5%": the verb is not said again. */
export const bareLevel: Reader<readonly Claim[]> = memo(
  map(seq(holding, tails), ([{ said, words }, tail]) => level(same, { said, words }, tail)),
);

/** "Vega pays $7,400 a month and Rigel $3,900": neither verb nor noun is said again. */
export const bareAmount: Reader<readonly Claim[]> = memo(
  alt(
    map(seq(amount, lit("at|for|in"), ref, tails), ([said, , whose, tail]) => level(whose, { said, words: [] }, tail)),
    map(seq(ref, opt(lit("at|:|is|,|has")), amount, tails), ([whose, , said, tail]) =>
      level(whose, { said, words: [] }, tail),
    ),
  ),
);

/** "... is red at 29, down from 44", ": 3.1%, up 0.7 points": more of what was spoken of. */
export const moreOfIt: Reader<readonly Claim[]> = memo(
  alt(
    map(
      where(tails, (tail) => tail.before !== undefined || tail.by !== undefined || tail.move !== undefined),
      (tail) =>
        tail.earlier === true || tail.beside !== undefined || tail.also !== undefined
          ? []
          : [{ is: "quantity", what: { ref: leftOut, words: [] }, ...tail } satisfies QuantityClaim],
    ),
    map(seq(opt(lit("at|now at|is now at|now|is at")), amount, tails), ([, said, tail]) =>
      level(same, { said, words: [] }, tail),
    ),
  ),
);
