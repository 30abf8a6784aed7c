/** A name of the facts -> whether it is somebody rather than something, by the keys it stands under. */
import type { Name } from "../facts/figure.ts";

export function isPerson({ words }: Name): boolean {
  return [...words].some((word) => people.has(word));
}

const people = new Set(
  "owner csm contact champion manager member person people decision sponsor buyer user lead founder director vp ceo cto cfo coo admin author by".split(
    " ",
  ),
);
