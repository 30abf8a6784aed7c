/** Meanings in their order -> whether one of them is left out: "not in EMEA", "who is not at risk". */
import type { Token } from "../tokens.ts";
import type { Claim, Meaning } from "./claims.ts";

/** "No, in EMEA" answers somebody; it leaves nothing out. */
const pause = /[,.;:!?]/;

export function isNegated(claims: readonly Claim[], tokens: readonly Token[]): boolean {
  return claims.some((claim, place) => {
    if (claim.meaning.kind !== "cue" || claim.meaning.cue !== "negation") return false;
    if (pause.test(tokens[claim.to]?.gap ?? "")) return false;
    const next = claims.slice(place + 1).find(({ meaning }) => !isLink(meaning));
    return next !== undefined && canBeLeftOut(next.meaning);
  });
}

/** Small words between the negation and what it turns around: "not currently in the EMEA region". */
function isLink(meaning: Meaning): boolean {
  return meaning.kind === "cue" && ["filler", "introducer", "loss"].includes(meaning.cue);
}

function canBeLeftOut(meaning: Meaning): boolean {
  if (meaning.kind === "cue") return meaning.cue === "at_risk" || meaning.cue === "mine";
  return ["segment", "owner", "name", "reason", "period", "asOf", "knownOn"].includes(meaning.kind);
}
