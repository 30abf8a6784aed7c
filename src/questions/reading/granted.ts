/** A reading of a question about an account -> what it takes for granted of it: "why is acme red", "why did acme churn". */
import type { BandName } from "../question.ts";
import type { Token } from "../tokens.ts";
import { bandsIn, saysBand } from "./bands-said.ts";
import type { Claim } from "./claims.ts";
import { isCue, isPlainLoss, isRiskOfLoss, wordsOf } from "./hypothetical.ts";
import type { Reading } from "./reading.ts";

export const grantedStates = ["red", "yellow", "green", "at_risk", "left"] as const satisfies readonly (
  | BandName
  | "at_risk"
  | "left"
)[];
export type Granted = (typeof grantedStates)[number];

type Said = Pick<Reading, "claims" | "tokens">;

/** Of several things said the plainest counts: that it left, then a band, then that it is at risk. */
export function grantedIn(said: Said): Granted | undefined {
  const { claims, tokens } = said;
  if (!foretells(said) && claims.some((_, at) => isOwnLoss(said, at))) return "left";
  const [band, another] = bandsIn(claims, tokens);
  if (band !== undefined) return another === undefined ? band : undefined;
  return claims.some((claim) => saysRisk(claim, tokens)) ? "at_risk" : undefined;
}

/** "Will it leave", "is it going to churn": whether it leaves is asked, and not taken for granted. */
export function asksWhetherItLeaves(said: Said): boolean {
  const { claims, tokens } = said;
  const loss = claims.some((claim) => isPlainLoss(claim, wordsOf(claim, tokens)));
  return (loss && foretells(said)) || claims.some((claim) => isFeared(claim, tokens));
}

const riskWords: ReadonlySet<string> = new Set(
  (
    "risk risks risky riskiest danger endangered trouble troubled gefahrdet gefahrdete gefahrdeten gefahr risiko " +
    "risque riesgo peligro"
  ).split(" "),
);

function saysRisk(claim: Claim, tokens: readonly Token[]): boolean {
  return (
    isCue(claim, "at_risk") && !saysBand(claim, tokens) && wordsOf(claim, tokens).some((word) => riskWords.has(word))
  );
}

/** "Might leave"; a "churn risk" is a risk. */
function isFeared(claim: Claim, tokens: readonly Token[]): boolean {
  return isRiskOfLoss(claim, wordsOf(claim, tokens)) && !saysRisk(claim, tokens);
}

const futureWords: ReadonlySet<string> = new Set("will would going gonna could may might likely about soon".split(" "));

function foretells({ tokens, claims }: Said): boolean {
  return tokens.some(({ word }) => futureWords.has(word)) || claims.some((claim) => isFeared(claim, tokens));
}

/** Verbs of a loss that is nobody's leaving when something else follows: "lost users", "cancelled the meeting". */
const takeAnObject: ReadonlySet<string> = new Set(
  "lose loses losing lost cancel cancels cancelled canceled cancelling quit quits".split(" "),
);

function isOwnLoss({ claims, tokens }: Said, at: number): boolean {
  const claim = claims[at];
  if (claim === undefined) return false;
  const words = wordsOf(claim, tokens);
  if (!isPlainLoss(claim, words)) return false;
  return !words.some((word) => takeAnObject.has(word)) || !hasObject({ claims, tokens }, at);
}

/** "How many licences did it lose" has it in front. */
const countingWords: ReadonlySet<string> = new Set("many much".split(" "));

function hasObject({ claims, tokens }: Said, at: number): boolean {
  const passed = (claim: Claim) => isCue(claim, "filler") && !wordsOf(claim, tokens).includes("because");
  const next = claims.slice(at + 1).find((claim) => !passed(claim));
  const counted = tokens.some(({ word }) => countingWords.has(word));
  return counted || (next !== undefined && next.meaning.kind !== "cue");
}
