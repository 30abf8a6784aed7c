/** "Red Canoe is the largest of the three at €9,400 a month": who stands at the end of an order. */
import type { Claim, ExtremeClaim, Ranked, Said } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { type End, end, movementNoun } from "../extremes.ts";
import { moved } from "../moves.ts";
import { ref, same } from "../names.ts";
import { noun } from "../nouns.ts";
import { type Num, num } from "../numbers.ts";
import { alt, many, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { span, time } from "../times.ts";
import { fromWord, lexical, lit } from "../words.ts";

type Rest = Partial<Omit<ExtremeClaim, "is" | "who">>;

const whoNamed: Reader<Ranked> = map(ref, (whose) => ({ as: "ref", ref: whose }));
const who: Reader<Ranked> = memo(
  alt<Reader<Ranked>[]>(
    whoNamed,
    map(noun, (words) => ({ as: "label", words })),
    map(span, (when) => ({ as: "days", time: when })),
    map(time, (when) => ({ as: "days", time: when })),
  ),
);
const itself: Ranked = { as: "ref", ref: same };

/** "of the five", "on the list", "among the segments". */
const among: Reader<Rest> = map(
  many(
    alt<Reader<Rest>[]>(
      map(
        seq(lit("of|among|in|out of"), opt(lit("the|all|all the|these|its|those")), count(), opt(noun)),
        ([, , of, words]) => (words === null ? { of } : { of, noun: words }),
      ),
      map(lit("on the list|in the list|of them|of them all|among them|listed"), () => ({})),
      map(seq(lit("of the|of its|among the|of all|among its"), noun), ([, words]) => ({ noun: words })),
      map(seq(lit("at|for|of|in"), ref), ([, owner]) => ({ owner })),
    ),
    2,
  ),
  (all) => Object.assign({}, ...all) as Rest,
);

function count(): Reader<Num> {
  return where(num, ({ unit, currency }) => unit === null && currency === null);
}

const from = seq(fromWord, amount, lit("to"), amount);
/** ", at $2,100", "with -5 points", ", from 61 to 44". */
const valued: Reader<Rest> = map(
  opt(
    alt<Reader<Rest>[]>(
      map(
        seq(
          opt(lit(",|:|(|-")),
          opt(lit("at|with|of|worth|, at|, with|on")),
          amount,
          opt(seq(opt(lit("of|in")), noun)),
          opt(lit(")")),
        ),
        ([, , value, words]) => (words === null ? { value } : { value, by: words[1] }),
      ),
      map(seq(opt(lit(",|:|(|with|, with")), opt(lit("a|an")), noun, lit("of|at"), amount), ([, , by, , value]) => ({
        by,
        value,
      })),
      map(seq(opt(lit(",|:|(")), from, opt(lit(")"))), ([, [, before, , value]]) => ({ before, value })),
    ),
  ),
  (rest) => rest ?? {},
);

function claimOf(one: Ranked, said: End, ...rests: readonly Rest[]): readonly Claim[] {
  const by = [...new Set([...(said.by ?? []), ...rests.flatMap((rest) => rest.by ?? [])])];
  const noun = [...new Set(rests.flatMap((rest) => rest.noun ?? []))];
  const rest = Object.assign({}, ...rests) as Rest;
  const ofTwo = said.ofTwo === true ? { ofTwo: true as const } : {};
  return [{ is: "extreme", end: said.end, ...ofTwo, ...rest, by, noun, who: one }];
}

/** A kind of things, or a move. */
const kind: Reader<Rest> = memo(
  alt<Reader<Rest>[]>(
    map(seq(opt(noun), movementNoun), ([words, sign]) => (words === null ? { sign } : { sign, noun: words })),
    map(noun, (words) => ({ noun: words })),
  ),
);

const is = lit("is|was|are|were|remains|is also|is still|ranks|had been");

/** "SMB is weakest at 82.7%". */
const being: Reader<readonly Claim[]> = map(
  seq(opt(seq(time, opt(lit(",")))), who, is, end, opt(kind), among, valued),
  ([, one, , said, things, within, value]) => claimOf(one, said, things ?? {}, within, value),
);

/** "and SMB lowest at 82.7%". */
const bare: Reader<readonly Claim[]> = map(
  seq(
    whoNamed,
    where(end, ({ ofTwo }) => ofTwo === undefined),
    where(valued, ({ value }) => value !== undefined),
  ),
  ([one, said, value]) => claimOf(one, said, value),
);

/** "Saltmarsh has the lowest score, 31". */
const having: Reader<readonly Claim[]> = map(
  seq(
    alt(
      who,
      map(lit("it"), () => itself),
    ),
    lit("has|had|holds|carries|shows|have|and has"),
    end,
    noun,
    among,
    valued,
  ),
  ([one, , said, by, within, value]) => claimOf(one, said, { by }, within, value),
);
const hasBehind: Reader<readonly Claim[]> = map(
  seq(lit("has|had|holds|carries|shows|have|with"), end, noun, among, valued),
  ([, said, by, within, value]) => claimOf(itself, said, { by }, within, value),
);

const verb = lexical<readonly string[]>([
  ...["pays", "pay", "brings in", "is worth"].map((said) => [said, []] as const),
  ...["scores", "score", "scored"].map((said) => [said, ["health_score"]] as const),
]);
const degree: Reader<End> = alt(
  map(lit("the most|most|highest|best"), (): End => ({ end: "top" })),
  map(lit("the least|least|lowest"), (): End => ({ end: "bottom" })),
);
const subject: Reader<Ranked> = alt(who, (_, at) => [{ value: itself, end: at }]);

/** "Thornbury pays the most, $13,500 a month". */
const doing: Reader<readonly Claim[]> = map(
  seq(subject, verb, degree, among, valued),
  ([one, by, said, within, value]) =>
    claimOf(one, said, { by: by.length > 0 ? by : paidBy(value.value) }, within, value),
);

/** What is paid is MRR by the month and ARR by the year. */
function paidBy(said: Said | undefined): readonly string[] {
  if (said?.per === "year") return ["arr"];
  return ["mrr"];
}

/** "Nordlys fell the most, from 61 to 44"; "NRR fell most in the Nordics". */
const moving: Reader<readonly Claim[]> = alt(
  map(
    seq(subject, moved, degree, among, opt(seq(opt(lit(",")), lit("by"), amount)), valued),
    ([one, { way }, said, within, by, value]) =>
      way === 0 ? [] : claimOf(one, said, { sign: way }, within, by === null ? {} : { distance: by[2] }, value),
  ),
  map(seq(noun, moved, degree, lit("in|at|for"), whoNamed, valued), ([by, { way }, said, , one, value]) =>
    way === 0 ? [] : claimOf(one, said, { sign: way, by }, value),
  ),
);

/** "The largest loss is Delmar Foods with $14,500". */
const first: Reader<readonly Claim[]> = map(
  seq(
    end,
    kind,
    among,
    lit("is|was|came from|comes from|is at|was at|is in|was in|belongs to|were|are"),
    opt(lit("in|at")),
    who,
    valued,
  ),
  ([said, things, within, , , one, value]) => claimOf(one, said, things, within, value),
);

/** "GRR is lowest in West, at 89.7%". */
const within: Reader<readonly Claim[]> = map(
  seq(noun, is, end, opt(lit("in|at|for|with|among|on")), who, valued),
  ([by, , said, , one, value]) => claimOf(one, said, { by }, value),
);

/** ", the lowest of the three". */
const behind: Reader<readonly Claim[]> = map(seq(end, opt(kind), among), ([said, things, among]) =>
  among.of === undefined && things === null ? [] : claimOf(itself, said, things ?? {}, among),
);

export const extremes: Reader<readonly Claim[]> = memo(
  alt(being, bare, having, hasBehind, doing, moving, first, within, behind),
);
