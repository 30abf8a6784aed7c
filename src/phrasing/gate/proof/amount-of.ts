/** An amount as it is said and a value of the facts -> whether it is its level, or how far it moved; by the month, on the side of today. */
import type { Said } from "../claims.ts";
import { isDistance, isLevel } from "./equal.ts";
import { happeningOf } from "./events.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry } from "./ledger.ts";

export function isLevelOf(said: Said, entry: Entry): boolean {
  const figure = figureOf(entry);
  return figure !== undefined && isLevel(said, figure) && isPer(said, entry) && isOnSideOf(said, entry);
}

/** "53 days ago", "nine days left": on the side of today where the key has it. */
function isOnSideOf({ num }: Said, entry: Entry): boolean {
  if (/ago$/u.test(num.text)) return happeningOf(entry)?.side === "past";
  return !/left$/u.test(num.text) || happeningOf(entry)?.side === "ahead";
}

export function isDistanceOf(said: Said, entry: Entry): boolean {
  const figure = figureOf(entry);
  return figure !== undefined && isDistance(said, figure) && isPer(said, entry);
}

/** "a month" only of what is of a month: of MRR as it stands, and not of what came or went in some days. */
export function isPer({ per, num }: Said, { hard, leaf }: Entry): boolean {
  if (per === undefined) return true;
  if (leaf.key.some((word) => word === `${per}ly` || (per === "year" && word === "annual"))) return true;
  if (num.currency === null) return false;
  const level = per === "month" ? "mrr" : per === "year" ? "arr" : per;
  return hard.has(level) && ![...flowing].some((word) => hard.has(word));
}

const flowing = new Set("churned new expansion contraction reactivation churn lost net delta added".split(" "));
