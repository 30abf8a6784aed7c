/** A day after the one the facts are of -> nothing that is said to have happened: "ended on" it is no reading of `ends_on`. */
import type { Day } from "../../../core/day.ts";
import type { FactBook } from "../facts/figure.ts";
import type { Place, Placed } from "./placed.ts";

const past =
  /^(?:was|were|had|did|ended|held|finished|signed|renewed|expired|started|began|became|closed|paid|met|took|came|went)$/iu;
/** Keys under which facts say of which day they are. */
const present: readonly (readonly string[])[] = [["as", "of"], ["asof"], ["today"]];

export function aheadReason({ book, places }: Placed, { token, clause }: Place): string | null {
  if (token.kind !== "days") return null;
  const asOf = dayOfFacts(book);
  if (asOf === null || token.ranges.some(({ from }) => from <= asOf)) return null;
  const told = places.find((place) => place.clause === clause && past.test(place.token.text));
  return told === undefined ? null : `"${told.token.text}" is said of a day that is still ahead: ${token.text}.`;
}

/** null = they do not say, or say several. */
function dayOfFacts({ days }: FactBook): Day | null {
  const own = days.filter(({ words }) =>
    present.some((key) => words.size === key.length && key.every((word) => words.has(word))),
  );
  const [first, ...others] = new Set(own.map(({ day }) => day));
  return first === undefined || others.length > 0 ? null : first;
}
