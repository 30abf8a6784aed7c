/** A text and the facts it may rest on -> whether it may be shown, and why not. */
import type { GateFacts, Verdict } from "./verdict.ts";

const forbidden =
  /\b(?:will|shall|should|must|could|would|may|might|likely|probably|expect\w*|recommend\w*|guarantee\w*|promise\w*|because|due|thanks|caused?|biggest|largest|most|all|none|every|only)\b|https?:|www\.|[@<>[\]`{}]/giu;

/** Never throws: what it cannot read is refused with a reason. */
export function checkText(facts: GateFacts, text: string): Verdict {
  const known = JSON.stringify(facts);
  const figures = [...text.matchAll(/\d[\d.,]*/gu)].map(([figure]) => figure.replace(/[.,]$/u, ""));
  const names = [...text.matchAll(/(?<![.!?]\s|^)\b\p{Lu}[\p{L}\p{N}]*/gu)].map(([name]) => name);
  const unknown = [...figures, ...names].filter((word) => !known.includes(word));
  const reasons = [
    ...unknown.map((word) => `"${word}" is not in the facts.`),
    ...[...text.matchAll(forbidden)].map(([word]) => `"${word}" says more than the facts.`),
  ];
  return { ok: reasons.length === 0, reasons };
}
