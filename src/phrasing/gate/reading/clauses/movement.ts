/** "Kite Systems contracted by $6,200", "Delmar Foods churned": what happened to an account's revenue. */
import type { Claim, MovementClaim, Said } from "../../claims.ts";
import type { Flow } from "../../lexicon/flows.ts";
import { amount } from "../amounts.ts";
import { leftOut, names, type Ref, ref, same } from "../names.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { type Time, time } from "../times.ts";
import { lexical, lit } from "../words.ts";

type Happened = Pick<MovementClaim, "flow" | "word">;
const entry = (flow: Flow, word: string | null, phrases: string) =>
  phrases.split("|").map((phrase) => [phrase, { flow, word }] as const);

const happened = lexical<Happened>([
  ...entry(
    "churn",
    null,
    "churned|has churned|left|has left|was lost|has been lost|is lost|is gone|left us|has left us",
  ),
  ...entry("churn", "cancel", "cancelled|has cancelled|canceled"),
  ...entry("contraction", null, "contracted|has contracted"),
  ...entry("contraction", "downgrade", "downgraded|has downgraded"),
  ...entry("expansion", null, "expanded|has expanded"),
  ...entry("expansion", "upgrade", "upgraded|has upgraded"),
  ...entry("churn", null, "were lost|have churned|have left|have been lost"),
  ...entry("reactivation", null, "reactivated|came back|returned|has come back|has returned|was reactivated"),
]);

const by = map(
  seq(
    lit("by|with"),
    where(amount, ({ num }) => num.currency !== null),
    opt(lit("of mrr|in mrr")),
  ),
  ([, said]) => said,
);

const one: Reader<readonly Claim[]> = map(
  seq(
    alt(
      ref,
      map(lit("which|that"), () => same),
    ),
    happened,
    opt(by),
    opt(time),
    opt(by),
  ),
  ([who, what, first, when, second]) => {
    const said = first ?? second;
    return first !== null && second !== null ? [] : [claimOf(who, what, said, when)];
  },
);

/** "Raven Tours and Sage Physio left". */
const several: Reader<readonly Claim[]> = map(
  seq(
    where(names, ({ length }) => length > 1),
    opt(lit("both|all")),
    happened,
    opt(time),
  ),
  ([who, , what, when]) => [{ is: "each", claims: who.map((name) => claimOf(name, what, null, when)) }],
);

function claimOf(who: Ref, what: Happened, said: Said | null, when: Time | null): MovementClaim {
  return {
    is: "movement",
    ref: who,
    ...what,
    ...(said === null ? {} : { by: said }),
    ...(when === null ? {} : { time: when }),
  };
}

export const movement: Reader<readonly Claim[]> = memo(alt(one, several));

/** "churned in October 2026", said of those named or counted before. */
export const happening: Reader<readonly Claim[]> = memo(
  map(seq(happened, opt(by), opt(time)), ([what, said, when]) => [claimOf(leftOut, what, said, when)]),
);
