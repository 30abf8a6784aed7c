/** The facts -> how many accounts, and how much, each reason stands for. */
import type { Fraction } from "../../../core/fraction.ts";
import type { FactList, Scope } from "../facts/figure.ts";
import { flowOfKey } from "../lexicon/flows.ts";
import { reasonKey } from "../lexicon/reason-words.ts";
import { keyWords } from "../text/stem.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry, Ledger } from "./ledger.ts";
import { codedIn } from "./reasons.ts";

export interface ReasonGroup {
  readonly key: string;
  readonly scope: Scope;
  /** What all groups together stand in. */
  readonly around: Scope | FactList;
  readonly count: Fraction | null;
  readonly money: Entry | null;
}

const counting = new Set("account count customer logo client number".split(" "));
const aroundReasons = new Set("churn churned lost left by reason cause account customer".split(" "));

export function reasonGroups(ledger: Ledger): readonly ReasonGroup[] {
  const listed = listedGroups(ledger);
  const scopes = new Set(listed.map(({ scope }) => scope));
  // A reason of one word is the name of its object too.
  return [...listed, ...keyedGroups(ledger).filter(({ scope }) => !scopes.has(scope))];
}

/** {"reasons": [{"code": "price", "accounts": 5, "mrr": 6100}]}. */
function listedGroups(ledger: Ledger): readonly ReasonGroup[] {
  return codedIn(ledger).flatMap(({ scope, key }) => {
    const list = ledger.listOf.get(scope);
    const own = ledger.byScope.get(scope) ?? [];
    const count = own.find((entry) => isCount(entry, entry.leaf.key));
    if (list === undefined || count === undefined) return [];
    return [{ key, scope, around: list, count: sizeOf(count), money: own.find(isMoney) ?? null }];
  });
}

/** {"churn_by_reason": {"price": {"accounts": 5}}} and {"churn_by_reason": {"price": 5}}. */
function keyedGroups(ledger: Ledger): readonly ReasonGroup[] {
  const byTitle = new Map<string, { entries: Entry[]; around: Scope; scope: Scope }>();
  for (const entry of ledger.entries) {
    const found = titleOf(entry);
    if (found === null || figureOf(entry) === undefined) continue;
    const { scope } = entry.leaf;
    const around = scope.parent ?? scope;
    const known = byTitle.get(found) ?? { entries: [], around, scope };
    byTitle.set(found, { ...known, entries: [...known.entries, entry] });
  }
  return [...byTitle].map(([key, { entries, around, scope }]) => {
    const count = entries.find((entry) => isCount(entry, lastWords(entry)));
    return {
      key,
      scope,
      around,
      count: count === undefined ? null : sizeOf(count),
      money: entries.find(isMoney) ?? null,
    };
  });
}

/** What is left of the keys when those that say "churn by reason" and "accounts" are gone. */
function titleOf({ leaf: { path, key, scope } }: Entry): string | null {
  const kind = scope.kind?.split(" ") ?? [];
  if (kind.includes("reason") && scope.subject !== null) return reasonKey(keyWords(scope.subject));
  const words = [...path, ...key];
  const at = words.indexOf("reason");
  if (at < 0 || !words.slice(0, at).every((word) => aroundReasons.has(word)) || path.length === 0) return null;
  const title = words.slice(at + 1).filter((word, place, all) => place < all.length - 1 || !isMeasure(word));
  return title.length === 0 ? null : reasonKey(title);
}

function lastWords({ leaf: { path, key } }: Entry): readonly string[] {
  const [last = ""] = key.slice(-1);
  return isMeasure(last) ? key : path.length > 0 ? ["count"] : key;
}

function isMeasure(word: string): boolean {
  return counting.has(word) || word === "mrr" || word === "arr";
}

function isCount(entry: Entry, words: readonly string[]): boolean {
  const figure = figureOf(entry);
  const isPlain = figure?.readings.some(({ unit }) => unit === "count") ?? false;
  return isPlain && words.every((word) => counting.has(word) || flowOfKey([word]) === "churn");
}

function isMoney(entry: Entry): boolean {
  return figureOf(entry)?.readings.some(({ unit }) => unit === "money") ?? false;
}

function sizeOf(entry: Entry): Fraction | null {
  return figureOf(entry)?.readings.find(({ unit }) => unit === "count")?.value ?? null;
}
