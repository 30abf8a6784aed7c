/** Where a clause ends -> what may join the next one to it, and whether the text ends there. */
import type { Input } from "../reading/input.ts";
import { alt, map, opt, seq } from "../reading/parser.ts";
import { lit } from "../reading/words.ts";

const stop = seq(lit(".|!|;|\u2029"), opt(lit("\u2029")));
export const joint = alt(
  map(stop, () => true),
  map(
    seq(
      opt(lit(",|-|\u2013|\u2014|:|(")),
      opt(lit("and|but|while|whereas|although|though|with|yet|also|meanwhile|whilst|plus|then|and then|and also")),
    ),
    () => true,
  ),
  // "LTV is $35,000 at an ARPA of $1,000".
  map(lit("at"), () => true),
  map(lit(")|which|, which|, which is|which is|, that|that|who|, who"), () => true),
);
export const filler = opt(
  seq(
    lit("also|meanwhile|in addition|overall|in short|at the same time|note that|for the period|currently|now|here"),
    opt(lit(",")),
  ),
);

export function isStopped({ atoms }: Input, from: number, to: number): boolean {
  return atoms.slice(from, to).some(({ text }) => /^[.!;\u2029]$/u.test(text));
}

export function isEnd({ atoms }: Input, at: number): boolean {
  return atoms.slice(at).every(({ text }) => /^[.!)\u2029]$/u.test(text));
}
