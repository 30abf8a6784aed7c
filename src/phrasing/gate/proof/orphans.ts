/** [{"label": "NRR", ...}, {"label": "change", ...}]: a change that names nothing is of the one quantity that its list speaks of. */
import { groupBy } from "../../../core/group-by.ts";
import type { Entry } from "./entry.ts";
import { figureOf } from "./figure-of.ts";

export function withOrphans(entries: readonly Entry[]): readonly Entry[] {
  const listed = groupBy(entries.filter(isLabelled), ({ leaf }) => leaf.scope.parent);
  const adopted = new Map<Entry, Entry>();
  for (const own of listed.values()) {
    const named = new Map(own.filter(isLevel).map((entry) => [[...entry.hard].sort().join(" "), entry.hard]));
    const [only, other] = named.values();
    if (only === undefined || other !== undefined) continue;
    for (const entry of own.filter(isOrphan)) adopted.set(entry, { ...entry, hard: only });
  }
  return entries.map((entry) => adopted.get(entry) ?? entry);
}

function isLabelled({ leaf: { labelKey, scope } }: Entry): boolean {
  return labelKey !== null && scope.under?.includes("fact") === true;
}

function isLevel(entry: Entry): boolean {
  return entry.hard.size > 0 && figureOf(entry)?.part === "now";
}

function isOrphan(entry: Entry): boolean {
  return entry.hard.size === 0 && figureOf(entry)?.part === "change";
}
