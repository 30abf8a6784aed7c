/** What several parts of a trigger found -> one evidence. */
import type { Evidence } from "../health/score.ts";

/** @param evidence at least one. */
export function joinedEvidence(evidence: readonly Evidence[]): Evidence {
  return {
    text: evidence.map(({ text }) => text).join(" and "),
    figures: evidence.flatMap(({ figures }) => figures),
  };
}
