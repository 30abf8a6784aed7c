/** Default deny: an `@` inside a word, or nine digits that nothing explains -> REDACTED. */
import { type Finder, findingOf } from "../finding.ts";
import { digitsOf } from "./check-digits.ts";

/** `a@b` is how every address looks that no rule read. */
const atSign =
  /(?:[\p{L}\p{M}\p{N}._%+-]{1,64}@){1,4}[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.-]{0,100}[\p{L}\p{M}\p{N}])?/gu;
/** In one piece or in groups; "10 20 30 40 50" is a row of figures. */
const pieces = [
  /(?<!\p{N})\p{N}{9,200}(?!\p{N})/gu,
  /(?<![\p{N}]|\p{N}[.,])\p{N}{2,6}(?:[ \u00a0./-]\p{N}{2,6}){1,7}[ \u00a0./-]\p{N}{1,6}(?![\p{N}]|[.,]\p{N})/gu,
  /(?<![\p{N}]|\p{N}[.,])\p{N}{4,8}[ \u00a0./]\p{N}{4,8}(?![\p{N}]|[.,]\p{N})/gu,
  // No figure is written so: "202_555_0143", "202*555*0143".
  /(?<![\p{L}\p{N}_])\p{N}{2,6}(?:[_*~]\p{N}{2,6}){1,6}(?![\p{L}\p{N}_])/gu,
];
const fewest = 9;

/** Years, thousands, groups of two, shares of each other. */
const figures =
  /^(?:(?:(?:19|20)\d\d[ ./-]?)+|[1-9]\d{0,2}(?:[ .\u00a0]\d{3})+|(?:\d{1,2}[ ./-])+\d{1,2}(?:\d\d)?|\d{1,3}(?:\/\d{1,3})+)$/u;
/** "slack/bolt@5.1.0", "7@10": a release, a count at a price. */
const counted = /^[\d.,]+@|@[\d.,]+$/u;

export const unexplained: Finder = ({ text }) => [
  ...[...text.matchAll(atSign)]
    .filter(([run]) => !counted.test(run))
    .map((match) => findingOf("REDACTED", match, (value) => value.toLowerCase())),
  ...pieces
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(([run]) => digitsOf(run).length >= fewest && !figures.test(run))
    .map((match) => findingOf("REDACTED", match, digitsOf)),
];
