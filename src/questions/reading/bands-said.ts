/** Claims -> the bands they name: "red", "amber". */
import type { BandName } from "../question.ts";
import type { Token } from "../tokens.ts";
import type { Claim } from "./claims.ts";
import { isCue, wordsOf } from "./hypothetical.ts";

const bandWords: ReadonlyMap<string, BandName> = new Map([
  ["red", "red"],
  ["yellow", "yellow"],
  ["amber", "yellow"],
  ["green", "green"],
]);

/** Each once. */
export function bandsIn(claims: readonly Claim[], tokens: readonly Token[]): readonly BandName[] {
  const said = claims.filter((claim) => isCue(claim, "at_risk") || isCue(claim, "filler"));
  return [...new Set(said.flatMap((claim) => wordsOf(claim, tokens).flatMap((word) => bandWords.get(word) ?? [])))];
}

export function saysBand(claim: Claim, tokens: readonly Token[]): boolean {
  return wordsOf(claim, tokens).some((word) => bandWords.has(word));
}
