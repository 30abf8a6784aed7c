/** "Thornbury pays the most", "Nordlys fell the most": who does most or least. */
import type { Claim, Ranked, Said } from "../../../claims.ts";
import { amount } from "../../amounts.ts";
import type { End } from "../../extremes.ts";
import { moved } from "../../moves.ts";
import { noun } from "../../nouns.ts";
import { alt, map, opt, type Reader, seq } from "../../parser.ts";
import { lexical, lit } from "../../words.ts";
import { among } from "./among.ts";
import { claimOf, itself, who, whoNamed } from "./ranked.ts";
import { valued } from "./valued.ts";

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
export const doing: Reader<readonly Claim[]> = map(
  seq(subject, verb, degree, among, valued),
  ([one, by, said, within, value]) =>
    claimOf(one, said, { by: by.length > 0 ? by : paidBy(value.value) }, within, value),
);

/** By the year it is ARR, else MRR. */
function paidBy(said: Said | undefined): readonly string[] {
  if (said?.per === "year") return ["arr"];
  return ["mrr"];
}

/** "Nordlys fell the most, from 61 to 44"; "NRR fell most in the Nordics". */
export const moving: Reader<readonly Claim[]> = alt(
  map(
    seq(subject, moved, degree, among, opt(seq(opt(lit(",")), lit("by"), amount)), valued),
    ([one, { way }, said, within, by, value]) =>
      way === 0 ? [] : claimOf(one, said, { sign: way }, within, by === null ? {} : { distance: by[2] }, value),
  ),
  map(seq(noun, moved, degree, lit("in|at|for"), whoNamed, valued), ([by, { way }, said, , one, value]) =>
    way === 0 ? [] : claimOf(one, said, { sign: way, by }, value),
  ),
);
