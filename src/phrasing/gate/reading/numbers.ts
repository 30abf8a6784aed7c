/** A number of the text, in digits or words, with how closely it is meant. */
import { type NumberText, numberAt } from "../text/number-text.ts";
import { numberWordAt } from "../text/number-words.ts";
import { atomFrom } from "./input.ts";
import { map, memo, opt, type Reader, seq } from "./parser.ts";
import { lexical, lit } from "./words.ts";

export interface Num extends Omit<NumberText, "end"> {
  readonly text: string;
  readonly about: boolean;
  /** "nearly": the figure is a little more; "over": a little less than it. */
  readonly side: "under" | "over" | null;
}

const exact: Reader<Num> = memo((input, at) => {
  const atom = input.atoms[at];
  if (atom === undefined || atom.possessive) return [];
  const number = numberAt(input.text, atom.start) ?? numberWordAt(input.text, atom.start);
  if (number === undefined) return [];
  const { end, ...said } = number;
  const text = input.text.slice(atom.start, end);
  return [{ value: { ...said, text, about: false, side: null }, end: atomFrom(input, at, end) }];
});

const nearness = lexical<Pick<Num, "about" | "side">>([
  ...["about", "roughly", "around", "approximately", "some", "circa", "approx", "~"].map(
    (word) => [word, { about: true, side: null }] as const,
  ),
  ...["nearly", "almost", "just under", "a little under"].map(
    (word) => [word, { about: true, side: "under" }] as const,
  ),
  ...["just over", "a little over", "a little more than"].map((word) => [word, { about: true, side: "over" }] as const),
]);

export const num: Reader<Num> = memo(
  map(seq(opt(nearness), opt(lit("a total of|exactly")), exact), ([near, , number]) =>
    near === null ? number : { ...number, ...near },
  ),
);
