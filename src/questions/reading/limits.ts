/** Numbers that say how many: "top 5", "5 worst accounts". */
import type { Cue } from "../lexicon/senses.ts";
import type { Claim } from "./claims.ts";

const before: ReadonlySet<Cue> = new Set<Cue>(["top"]);
const after: ReadonlySet<Cue> = new Set<Cue>(["top", "accounts", "at_risk"]);

export function withLimits(claims: readonly Claim[]): readonly Claim[] {
  return claims.map((claim, place) => {
    if (claim.meaning.kind !== "count" || claim.meaning.count < 1) return claim;
    const says = isCue(claims[place - 1], before) || isCue(claims[place + 1], after);
    return says ? { ...claim, meaning: { kind: "limit", limit: claim.meaning.count } } : claim;
  });
}

function isCue(claim: Claim | undefined, cues: ReadonlySet<Cue>): boolean {
  return claim?.meaning.kind === "cue" && cues.has(claim.meaning.cue);
}
