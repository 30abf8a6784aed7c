/** "at 29", "with a score of 45", behind a state -> the level of the score. */
import type { QuantityClaim } from "../../../claims.ts";
import { amount } from "../../amounts.ts";
import type { Ref } from "../../names.ts";
import { map, opt, seq } from "../../parser.ts";
import { lit } from "../../words.ts";
import type { At } from "./copulas.ts";

/** "red at 29", "yellow with a score of 45". */
export const score = map(
  seq(
    opt(lit(",|(")),
    lit("at|with a score of|with a health score of|on a score of|with a health of|on"),
    amount,
    opt(lit(")")),
  ),
  ([, , said]) => said,
);

export const scored = (whose: Ref, at: At, said: QuantityClaim["now"] | null): QuantityClaim[] | null => {
  if (said == null) return [];
  const words = said.num.currency === null ? "health_score" : said.per === "year" ? "arr" : "mrr";
  if (said.num.currency !== null && said.per === undefined) return null;
  const what = { ref: whose, words: [words] };
  return [{ is: "quantity", what, ...(at === "before" ? { before: said } : { now: said }) }];
};
