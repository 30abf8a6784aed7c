/** "Two of the three accounts are red: A and B": how many of which things something is said of. */
import type { Claim, CountClaim, HowMany, Move, Quality, QuantityClaim, Said as SaidAmount } from "../../claims.ts";
import { conceptsOf } from "../../lexicon/concepts.ts";
import { things } from "../../lexicon/things.ts";
import { about } from "../../proof/about.ts";
import { stem } from "../../text/stem.ts";
import { amount } from "../amounts.ts";
import { moved } from "../moves.ts";
import { leftOut, named, names, type Ref, ref, same } from "../names.ts";
import { noun } from "../nouns.ts";
import { type Num, num } from "../numbers.ts";
import { alt, many, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { quality } from "../qualities.ts";
import { comingDays, type Time, time } from "../times.ts";
import { fromWord, lexical, lit } from "../words.ts";
import { predicates } from "./predicates.ts";
import { quantity } from "./quantity.ts";

/** A number of things: no unit, no currency, no part of one. */
const whole: Reader<Num> = memo(
  where(
    num,
    ({ unit, currency, sign, values }) =>
      unit === null && currency === null && sign === null && values.every(({ den }) => den === 1n),
  ),
);

interface Quantifier {
  readonly how: HowMany;
  readonly of?: Num;
  readonly base?: true;
}

const its = opt(lit("the|its|their|these|those|all|all the|our"));
const word = lexical<HowMany>([
  ...["all", "every", "each", "all of", "each of", "every one of"].map((said) => [said, "all"] as const),
  ...["both", "both of"].map((said) => [said, "both"] as const),
  ...["none of", "no", "not one of", "none"].map((said) => [said, "none"] as const),
  ...["most", "most of", "the majority of", "more than half", "more than half of", "over half of", "over half"].map(
    (said) => [said, "most"] as const,
  ),
  ...["half", "half of", "exactly half of", "exactly half"].map((said) => [said, "half"] as const),
]);
const quantifier: Reader<Quantifier> = memo(
  alt<Reader<Quantifier>[]>(
    map(seq(opt(lit("the|only|just|exactly|all of|a total of")), whole), ([, how]) => ({ how })),
    map(seq(whole, lit("of|out of"), its, whole), ([how, , , of]) => ({ how, of })),
    map(seq(whole, lit("of the|of its|of their|of these|of all")), ([how]) => ({ how })),
    map(seq(whole, lit("of them|of these|of those|of which")), ([how]) => ({ how, base: true })),
    map(seq(word, its, opt(whole)), ([how, , of]) => (of === null ? { how } : { how, of })),
    map(seq(word, lit("them|these|those|which")), ([how]) => ({ how, base: true })),
  ),
);

const thingWords: ReadonlySet<string> = new Set(things.flatMap((line) => line.split("|").map((said) => stem(said))));

/** "accounts", "onboarding tasks". */
const thing: Reader<readonly string[]> = memo((input, at) => {
  const atom = input.atoms[at];
  if (atom === undefined || atom.possessive || !/^\p{L}/u.test(atom.text)) return [];
  const words = conceptsOf([atom.stem]);
  const isThing = thingWords.has(atom.stem) || words.every((known) => input.ledger.vocabulary.has(known));
  return isThing ? [{ value: words, end: at + 1 }] : [];
});

interface Group {
  readonly noun: readonly string[];
  readonly qualities: readonly Quality[];
  readonly ref: Ref;
}

/** "at risk accounts", "accounts in EMEA"; nothing: those last spoken of. */
const group: Reader<Group> = memo(
  map(
    seq(
      many(quality, 2),
      opt(named),
      many(thing, 2),
      many(quality, 1),
      opt(lit("on the list|in the list")),
      opt(map(seq(lit("in|at|of|for|from"), ref), ([, whose]) => whose)),
    ),
    ([qualities, kind, noun, more, , whose]) => ({
      qualities: [...qualities, ...more],
      noun: noun.flat(),
      ref: kind ?? whose ?? same,
    }),
  ),
);

const copula = lit(
  "is|are|is now|are now|are currently|was|were|have|has|are still|is still|are marked|is marked|are marked as|is marked as|are rated|came from|were rated|have been|has been|came|have now",
);
/** "fall in December 2026". */
const falling = lexical<readonly string[]>(
  [
    "fall",
    "falls",
    "fall due",
    "come up",
    "comes up",
    "renew",
    "renews",
    "are up for renewal",
    "is up for renewal",
  ].map((said) => [said, ["renewal"]] as const),
);

interface Said {
  readonly within?: CountClaim["within"] & object;
  readonly qualities: readonly Quality[];
  readonly holds?: readonly Claim[];
}
const said: Reader<Said> = memo(
  alt<Reader<Said>[]>(
    map(seq(opt(copula), quality), ([, one]) => ({ qualities: [one] })),
    map(seq(opt(copula), quality, lit("and"), quality), ([, one, , other]) => ({ qualities: [one, other] })),
    map(predicates, (holds) => ({ qualities: [], holds })),
    map(lit("are on the list|are listed|are on the list today|are shown here"), () => ({ qualities: [] })),
    map(seq(falling, alt(time, comingDays)), ([event, when]) => ({ qualities: [], within: { event, time: when } })),
  ),
);

interface Behind {
  readonly before?: Num;
  readonly move?: Move;
}
const earlier = opt(
  lit(
    "before|earlier|previously|the week before|the month before|the quarter before|the period before|a week earlier|a month earlier",
  ),
);
const upFrom: Reader<Behind> = alt<Reader<Behind>[]>(
  map(seq(opt(lit(",")), moved, fromWord, whole, earlier), ([, move, , before]) => ({ move, before })),
  map(
    seq(opt(lit(",")), lit("against|compared with|compared to|versus|vs|after|from"), whole, earlier),
    ([, , before]) => ({ before }),
  ),
);

const namesBehind: Reader<readonly Ref[]> = alt(
  map(seq(lit(":|,|-|\u2013|\u2014|, namely|: namely"), names), ([, all]) => all),
  map(seq(lit("("), names, lit(")")), ([, all]) => all),
);

function claimOf(how: Quantifier, { noun, qualities, ref: whose }: Group, more: Partial<CountClaim>): readonly Claim[] {
  const { qualities: others = [], ...rest } = more;
  return [
    { is: "count", ...how, noun, ref: whose, ...rest, qualities: [...qualities, ...others] } satisfies CountClaim,
  ];
}

const empty: Group = { noun: [], qualities: [], ref: same };

function withTail(when: Time | null, behind: Behind | null, listed: readonly Ref[] | null): Partial<CountClaim> {
  return { ...(when === null ? {} : { time: when }), ...(behind ?? {}), ...(listed === null ? {} : { names: listed }) };
}

/** "with €17,350 of MRR between them", "together worth £8,470 a month". */
const together = opt(lit("together|altogether|in total|in all"));
const total: Reader<readonly Claim[]> = memo(
  map(
    seq(
      opt(lit(",")),
      together,
      alt(
        lit(
          "worth|with|holding|they are worth|they were worth|are worth|they hold|they pay|paying|and hold|and are worth|and pay|and took|they took|pay",
        ),
        map(seq(lit("that is|they make up|which is|for")), ([word]) => word),
      ),
      amount,
      opt(map(seq(opt(lit("of|in")), noun), ([, words]) => words)),
      opt(lit("between them|in total|together|altogether|in all|with them|among them|combined")),
    ),
    ([, , , said, words]) => [{ is: "total", words: words ?? paidBy(said), said }],
  ),
);

/** What is paid is MRR by the month and ARR by the year. */
function paidBy({ per }: SaidAmount): readonly string[] {
  if (per === "month") return ["mrr"];
  return per === "year" ? ["arr"] : [];
}

const lead = opt(map(seq(time, opt(lit(","))), ([when]) => when));

/** "Nine accounts are red, up from six: A, B, ..." */
const full: Reader<readonly Claim[]> = map(
  seq(
    lead,
    quantifier,
    group,
    opt(
      alt(
        map(seq(lit(","), names, opt(lit(","))), ([, all]) => all),
        namesBehind,
      ),
    ),
    opt(total),
    said,
    opt(time),
    opt(upFrom),
    opt(namesBehind),
  ),
  ([before, how, things, middle, sum, { qualities, holds, within }, when, behind, listed]) => [
    ...claimOf(how, things, {
      qualities,
      ...(holds === undefined ? {} : { holds }),
      ...(within === undefined ? {} : { within }),
      ...withTail(when ?? before, behind, listed ?? middle),
    }),
    ...(sum ?? []),
  ],
);

/** "Jonas Feld owns two of the accounts at risk, A and B". */
const caring = lexical<readonly string[]>([
  ...["owns", "own"].map((said) => [said, ["owner"]] as const),
  ...["looks after", "manages", "is responsible for", "has", "takes care of", "covers"].map(
    (said) => [said, ["caretaker"]] as const,
  ),
]);
const cared: Reader<readonly Claim[]> = map(
  seq(named, caring, quantifier, group, opt(namesBehind), opt(total)),
  ([person, role, how, things, listed, sum]) => {
    const holds: readonly Claim[] = [{ is: "role", person, role, ref: leftOut, at: "now", topic: "person" }];
    return [...claimOf(how, things, { person, holds, ...withTail(null, null, listed) }), ...(sum ?? [])];
  },
);

/** "Ottermark and Sanzio Prime are the two silent accounts". */
const areThose: Reader<readonly Claim[]> = map(seq(names, lit("are"), quantifier, group), ([all, , how, things]) =>
  claimOf(how, things, { names: all }),
);

/** "Of the 27 accounts, 18 are green". */
const ofWhole: Reader<readonly Claim[]> = map(
  seq(lit("of|out of"), its, whole, group, opt(lit(",")), quantifier, opt(copula), quality, opt(time)),
  ([, , of, { noun, qualities, ref: whose }, , how, , own, when]) =>
    claimOf(
      { ...how, of },
      { noun, qualities: [], ref: whose },
      {
        ofWords: qualities.flatMap(([code]) => code ?? []),
        qualities: [own],
        ...(when === null ? {} : { time: when }),
      },
    ),
);

/** "There are three red accounts", "Acme has three contacts". */
const there: Reader<readonly Claim[]> = map(
  seq(lead, lit("there are|there is|there were|we have"), quantifier, group, opt(time), opt(upFrom), opt(namesBehind)),
  ([before, , how, things, when, behind, listed]) => claimOf(how, things, withTail(when ?? before, behind, listed)),
);
const has: Reader<readonly Claim[]> = map(
  seq(ref, lit("has|have|had"), quantifier, group, opt(lit("on file")), opt(time), opt(upFrom), opt(namesBehind)),
  ([whose, , how, things, , when, behind, listed]) =>
    things.ref.is === "same" ? claimOf(how, { ...things, ref: whose }, withTail(when, behind, listed)) : [],
);

/** "25 yellow", behind "86 accounts are green"; "two of them escalated". */
const gap: Reader<readonly Claim[]> = map(
  seq(quantifier, opt(copula), quality, opt(upFrom), opt(namesBehind)),
  ([how, , own, behind, listed]) => claimOf(how, empty, { qualities: [own], ...withTail(null, behind, listed) }),
);

/** "and two in January", behind "Two renewals fall in December". */
const gapOfDays: Reader<readonly Claim[]> = map(seq(quantifier, time), ([how, when]) =>
  claimOf(how, empty, { within: { event: [], time: when } }),
);

/** "Pebble is the only red account", "only Aldermoor is at risk". */
const one: Num = {
  values: [{ num: 1n, den: 1n }],
  step: { num: 1n, den: 1n },
  sign: null,
  unit: null,
  currency: null,
  text: "only",
  about: false,
  side: null,
};
const valued = opt(map(seq(opt(lit(",|:|(")), lit("at|with|, at|, with"), amount, opt(lit(")"))), ([, , now]) => now));
const clauseOf: Reader<Said> = alt(
  said,
  map(
    seq(
      lit("where|whose|in which"),
      where(quantity, (claims) => claims.length > 0),
    ),
    ([, holds]) => ({ qualities: [], holds }),
  ),
);
const isOnly = lit("is the only|was the only|is the only one|is the only one of|are the only|was the only one");
const only: Reader<readonly Claim[]> = alt(
  map(
    seq(named, isOnly, opt(lit("of the")), group, opt(lit("that|which|who")), opt(clauseOf), valued),
    ([who, , , things, , own, now]) => onlyOne(who, things, own, now),
  ),
  map(seq(lit("only"), named, said, valued), ([, who, own, now]) => onlyOne(who, empty, own, now)),
  map(
    seq(lit("the only"), group, opt(lit("that|which|who")), opt(clauseOf), lit("is|was|are"), named, valued),
    ([, things, , own, , who, now]) => onlyOne(who, things, own, now),
  ),
);

function onlyOne(who: Ref, things: Group, own: Said | null, now: SaidAmount | null): readonly Claim[] {
  if (own === null && things.qualities.length === 0) return [];
  const holds = own?.holds?.map((claim) => about(claim, who)) ?? [];
  return [
    ...claimOf({ how: one }, things, { ...(own ?? {}), names: [who] }),
    ...holds,
    ...(now === null ? [] : [{ is: "quantity", what: { ref: who, words: [] }, now } satisfies QuantityClaim]),
  ];
}

export const counts: Reader<readonly Claim[]> = memo(
  alt(full, ofWhole, there, has, gap, gapOfDays, only, cared, areThose, total),
);
