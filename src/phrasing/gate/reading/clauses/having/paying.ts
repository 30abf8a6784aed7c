/** "pays $4,200 a month, or $50,400 a year": what somebody pays. */
import { type Claim, type Said, together } from "../../../claims.ts";
import { amount } from "../../amounts.ts";
import type { Ref } from "../../names.ts";
import { paidBy } from "../../paid.ts";
import { many, map, opt, type Reader, seq } from "../../parser.ts";
import { lit } from "../../words.ts";
import type { Tail } from "../tails/tail.ts";
import { tails } from "../tails.ts";
import { inPresent, level } from "./level.ts";
import { who } from "./who.ts";

/** "pays $4,200 a month, or $50,400 a year", "is worth $54,000 a year". */
const paying: Reader<{ readonly said: Said; readonly present: boolean }> = map(
  seq(lit("pays|pay|paid|is worth|are worth|worth|brings|brings in|bring|generates|now pays|is paying|spends"), amount),
  ([verb, said]) => ({ said, present: verb !== "paid" && verb !== "worth" }),
);

const also: Reader<Said> = map(seq(lit(", or|or|(|,|, which is|that is"), amount, opt(lit(")"))), ([, said]) => said);

/** What is paid with its unit left out is nothing. */
function paid(whose: Ref, said: Said, unit: string | null, tail: Tail): Claim[] {
  const words = unit === null ? paidBy(said) : [unit];
  return words.length === 0 ? [] : level(whose, { said, words }, tail).map((claim) => ({ ...claim, paid: true }));
}

/** "Acme pays $4,200 a month, or $50,400 a year". */
export const pays: Reader<readonly Claim[]> = map(
  seq(who, paying, opt(seq(lit("of|in"), lit("mrr|arr"))), many(also, 1), tails),
  ([whose, { said, present }, unit, more, tail]) =>
    together([
      paid(whose, said, unit?.[1] ?? null, tail).map((claim) => inPresent(claim, present)),
      ...more.map((other) => paid(whose, other, null, {})),
    ]),
);
