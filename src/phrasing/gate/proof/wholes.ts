/** A part of the facts -> the quantities it may be a part of. */

import type { Scope } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { conceptKey } from "./concept-key.ts";
import type { Gift } from "./gifts.ts";
import type { Ledger } from "./ledger.ts";

/** Concepts of each. */
export function wholesOf(ledger: Ledger, gift: Gift): readonly (readonly string[])[] {
  if (gift.unit === "money") return moneyWholes(gift);
  for (let around: Scope | null = gift.entry.list?.scope ?? gift.item; around !== null; around = around.parent) {
    const { metric } = around;
    if (metric !== null) return [conceptsOf(metric.split("_"))];
    const own = around;
    const measures = ledger.entries.filter(
      ({ leaf, list }) => leaf.value.is === "figure" && list === null && isWithin(leaf.scope, own),
    );
    if (measures.some(({ hard }) => hard.size === 1 && hard.has("health_score"))) return [["health_score"]];
    const moved = measures.filter(({ leaf: { value } }) => value.is === "figure" && value.figure.part !== "now");
    const [only, ...others] = [...new Set(moved.map(({ hard }) => conceptKey(hard)))];
    if (only !== undefined && others.length === 0) return [only.split(" ")];
    if (others.length > 0) return [];
  }
  return [];
}

function isWithin(scope: Scope, around: Scope): boolean {
  for (let at: Scope | null = scope; at !== null; at = at.parent) if (at === around) return true;
  return false;
}

function moneyWholes({ entry: { leaf } }: Gift): readonly (readonly string[])[] {
  return [[[...leaf.key, ...leaf.path].includes("arr") ? "arr" : "mrr"]];
}

/** Said with no other word than one of them has. */
export function isWholeOf(ledger: Ledger, gift: Gift, words: readonly string[]): boolean {
  return wholesOf(ledger, gift).some(
    (whole) => whole.length === words.length && whole.every((word) => words.includes(word)),
  );
}
