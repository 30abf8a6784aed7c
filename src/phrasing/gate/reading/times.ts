/** A day or a span of days with the word before it -> when. */
import type { DayRange } from "../../../core/day.ts";
import { dayAt } from "../text/day-text.ts";
import { atomFrom } from "./input.ts";
import { alt, map, memo, opt, type Reader, seq } from "./parser.ts";
import { lit } from "./words.ts";

export interface Time {
  /** One for each year it may mean. */
  readonly ranges: readonly DayRange[];
  readonly text: string;
}

export const days: Reader<Time> = memo((input, at) => {
  const atom = input.atoms[at];
  const found = atom === undefined || atom.possessive ? undefined : dayAt(input.text, atom.start, input.years);
  if (atom === undefined || found === undefined || found.ranges.length === 0) return [];
  const text = input.text.slice(atom.start, found.end);
  return [{ value: { ranges: found.ranges, text }, end: atomFrom(input, at, found.end) }];
});

const lead = lit(
  "in|during|over|for|on|as of|as at|at the end of|at|by the end of|of|across|within|for the period|over the period|in the period|between|from|in the month of|in the quarter|for the quarter|at the close of|through",
);

/** "in Q3 2026", "as of 21 November 2026", "between 1 July and 30 September 2026", "(Q3 2026)". */
export const time: Reader<Time> = memo(
  alt(
    map(seq(lead, opt(lit("the|all of")), days), ([, , when]) => when),
    map(seq(lit("("), days, lit(")")), ([, when]) => when),
  ),
);
