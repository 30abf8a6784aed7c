/** Meanings in their order -> whether something is supposed, from where on, and which of them is the loss that is supposed. */
import type { Cue } from "../lexicon/senses.ts";
import { wordAt } from "../periods/moment.ts";
import type { Token } from "../tokens.ts";
import type { Claim } from "./claims.ts";

export interface Hypothetical {
  /** The claim that opens it. */
  readonly from: number;
  /** The claim that says that somebody leaves; undefined when what is supposed is something else ("if pigs fly"). */
  readonly loss: number | undefined;
}

/** "Tell me if ...", "I wonder if ...": asks whether it is so, and supposes nothing. */
const askWhether: ReadonlySet<string> = new Set(
  "know tell me us see check wonder wondering ask sure find sag mir sagen weiss".split(" "),
);
/** In phrases of churn and of risk these are verbs: "customers leave", "is leaving"; "customer churn" is the figure. */
const leavingWords: ReadonlySet<string> = new Set("leave leaving lose losing cancel".split(" "));
const churnWords: ReadonlySet<string> = new Set("churn churned churning".split(" "));

/** Places in `claims`. undefined: nothing is supposed, "if" is a word like any other. */
export function hypotheticalIn(claims: readonly Claim[], tokens: readonly Token[]): Hypothetical | undefined {
  const opened = claims.findIndex((claim) => isCue(claim, "suppose"));
  const conditional = claims.findIndex(
    (claim) => isCue(claim, "condition") && !askWhether.has(wordAt(tokens, claim.from - 1)),
  );
  // "What happens to NRR if Acme churns": what is supposed stands after the "if".
  const from = conditional >= 0 ? conditional : opened;
  const loss = from < 0 ? undefined : lossAfter(claims, from, tokens);
  const unheardOf = conditional >= 0 && claims.slice(conditional).some(({ meaning }) => meaning.kind === "unknown");
  return opened < 0 && loss === undefined && !unheardOf ? undefined : { from, loss };
}

/** A plain verb first; "is leaving" counts only when there is none, as it may say whose loss ("all that might churn"). */
export function lossAfter(claims: readonly Claim[], from: number, tokens: readonly Token[]): number | undefined {
  const verbs = [isPlainLoss, isRiskOfLoss].map((is) =>
    claims.findIndex((claim, at) => at >= from && is(claim, wordsOf(claim, tokens))),
  );
  return verbs.find((at) => at >= 0);
}

export function isPlainLoss(claim: Claim, words: readonly string[]): boolean {
  if (isCue(claim, "loss")) return true;
  const { meaning } = claim;
  const verbal = (meaning.kind === "metric" && meaning.metric === "logo_churn") || isCue(claim, "suppose");
  return (
    verbal && (words.some((word) => leavingWords.has(word)) || (words.length === 1 && churnWords.has(words[0] ?? "")))
  );
}

export function isRiskOfLoss(claim: Claim, words: readonly string[]): boolean {
  return isCue(claim, "at_risk") && words.some((word) => leavingWords.has(word) || churnWords.has(word));
}

export function isCue({ meaning }: Claim, cue: Cue): boolean {
  return meaning.kind === "cue" && meaning.cue === cue;
}

export function wordsOf({ from, to }: Claim, tokens: readonly Token[]): readonly string[] {
  return tokens.slice(from, to).map(({ word }) => word);
}
