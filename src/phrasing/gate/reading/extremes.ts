/** "largest", "the weakest", "the most": which end of an order a word names. */
import type { ExtremeClaim, Way } from "../claims.ts";
import { map, memo, opt, type Reader, seq } from "./parser.ts";
import { lexical, lit } from "./words.ts";

export interface End {
  readonly end: ExtremeClaim["end"];
  readonly ofTwo?: true;
  /** What it is said of by itself. */
  readonly by?: readonly string[];
}

const entry = (meaning: End, phrases: string) => phrases.split("|").map((phrase) => [phrase, meaning] as const);

const word = lexical<End>([
  ...entry({ end: "top" }, "largest|biggest|highest|greatest|longest|most|maximum"),
  ...entry({ end: "bottom" }, "smallest|lowest|least|fewest|shortest|minimum"),
  ...entry({ end: "good" }, "best|strongest"),
  ...entry({ end: "bad" }, "worst|weakest"),
  ...entry({ end: "good", by: ["health_score"] }, "healthiest"),
  ...entry({ end: "top", ofTwo: true }, "higher|larger|bigger|longer"),
  ...entry({ end: "bottom", ofTwo: true }, "lower|smaller|shorter"),
  ...entry({ end: "good", ofTwo: true }, "better|stronger"),
  ...entry({ end: "bad", ofTwo: true }, "worse|weaker"),
]);

export const end: Reader<End> = memo(
  map(seq(opt(lit("the|by far the|still the|also the|its|their")), word), ([, said]) => said),
);

/** What moved least or most: "drop". Those that say neither up nor down are of both. */
export const movementNoun = lexical<Way>([
  ..."loss|losses|drop|fall|decline|drag|decrease|reduction|slip|dip|negative"
    .split("|")
    .map((said) => [said, -1] as const),
  ..."gain|rise|lift|increase|improvement|boost|jump|help|positive".split("|").map((said) => [said, 1] as const),
  ..."driver|contributor|factor|mover|change|movement|piece|effect|impact".split("|").map((said) => [said, 0] as const),
]);
