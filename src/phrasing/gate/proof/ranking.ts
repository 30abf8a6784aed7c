/** Items of the facts' lists and what is measured of each -> their order by it. */

import type { Scope } from "../facts/figure.ts";
import { partWords } from "../lexicon/key-terms.ts";
import { conceptKey } from "./concept-key.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry, Ledger } from "./ledger.ts";

/** What is measured of an item: its keys, and which end or change of it. */
export interface Measure {
  readonly key: string;
  readonly part: "now" | "change";
}

const entriesByItem = new WeakMap<Ledger, ReadonlyMap<Scope, readonly Entry[]>>();

/** Values of an item, also those in objects of its own below it. */
export function entriesIn(ledger: Ledger, item: Scope): readonly Entry[] {
  const known = entriesByItem.get(ledger) ?? byItem(ledger);
  entriesByItem.set(ledger, known);
  return known.get(item) ?? [];
}

function byItem({ entries, listOf }: Ledger): ReadonlyMap<Scope, readonly Entry[]> {
  const found = new Map<Scope, Entry[]>();
  for (const entry of entries) {
    const own = entry.leaf.scope;
    let item: Scope | null = own;
    while (item !== null && !listOf.has(item)) item = item.parent;
    if (item === null || item.subject !== own.subject) continue;
    const all = found.get(item) ?? [];
    all.push(entry);
    found.set(item, all);
  }
  return found;
}

/** What is measured of parts that are told apart by a label is in their key alone. */
export function keyOf({ hard, window, leaf }: Entry): string {
  if (leaf.label.length > 0) return [...leaf.path, ...leaf.key].filter((word) => !partWords.has(word)).join(" ");
  return `${conceptKey(hard)} ${window ?? ""}`;
}

/** The only value of that measure; undefined = the facts lack it, or have several. */
export function entryOf(entries: readonly Entry[], { key, part }: Measure): Entry | undefined {
  const [only, other] = entries.filter((entry) => keyOf(entry) === key && figureOf(entry)?.part === part);
  return other === undefined ? only : undefined;
}
