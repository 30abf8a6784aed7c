/** "Kite Systems contracted by $6,200", "Delmar Foods churned": what happened to an account's revenue. */
import type { Claim, MovementClaim } from "../../claims.ts";
import type { Flow } from "../../lexicon/flows.ts";
import { amount } from "../amounts.ts";
import { ref, same } from "../names.ts";
import { alt, map, memo, opt, type Reader, seq, where } from "../parser.ts";
import { time } from "../times.ts";
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
  ...entry("contraction", null, "contracted|has contracted"),
  ...entry("contraction", "downgrade", "downgraded|has downgraded"),
  ...entry("expansion", null, "expanded|has expanded"),
  ...entry("expansion", "upgrade", "upgraded|has upgraded"),
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

export const movement: Reader<readonly Claim[]> = memo(
  map(
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
      if (first !== null && second !== null) return [];
      return [
        {
          is: "movement",
          ref: who,
          ...what,
          ...(said === null ? {} : { by: said }),
          ...(when === null ? {} : { time: when }),
        } satisfies MovementClaim,
      ];
    },
  ),
);
