/** Values of one description -> those that belong together: the level of one quantity of one object, where it was, its change. */
import { groupBy } from "../../../core/group-by.ts";
import type { What } from "../claims.ts";
import { partWords } from "../lexicon/key-terms.ts";
import { isGroupWord } from "./entry.ts";
import type { Entry } from "./ledger.ts";

/** One quantity of one object: its level, where it was, its change. */
export type Series = readonly Entry[];

export function seriesOf(entries: readonly Entry[]): readonly Series[] {
  const hardOf = (entry: Entry) =>
    `${[...entry.hard].sort().join(" ")} ${entry.window ?? ""} ${grainsOf(entry).join(" ")}`;
  const ofObject = [...groupBy(entries, objectOf).values()];
  // Items of a list of labels may be about several.
  const ofSubject = ofObject.flatMap((own) => [...groupBy(own, ({ leaf }) => leaf.scope.subject).values()]);
  return ofSubject.flatMap((own) => [...groupBy(own, hardOf).values()]);
}

const grains = /^(?:daily|weekly|monthly|quarterly|quarter|annual|annualised|yearly|month|week|year)$/u;

function grainsOf({ leaf: { key } }: Entry): readonly string[] {
  return key.filter((word, at) => grains.test(word) && key[at - 1] !== "last");
}

/** {"monthly": 1.6, "quarter": 4.7}: a month's churn is not meant where nobody says so. */
export function plainest(all: readonly Series[], { words }: What): readonly Series[] {
  const unsaid = (series: Series) =>
    series.some((entry) => grainsOf(entry).some((word) => /ly$|ised$|^annual$/u.test(word) && !words.includes(word)));
  const plain = all.filter((series) => !unsaid(series));
  return plain.length > 0 ? plain : all;
}

/** [{"label": "NRR", "value": ...}, {"label": "NRR before", ...}]: the ends of one quantity, each in an object of its own. */
function objectOf({ leaf: { label, scope }, gives }: Entry): Entry["leaf"]["scope"] {
  const { parent, subject } = scope;
  if (parent === null) return scope;
  if (label.length > 0 && !gives && scope.under?.includes("fact") === true) return parent;
  if (subject !== parent.subject) return scope;
  // {"current": {"value": 88300}, "baseline": {"value": 79100}}
  const isEnd =
    scope.under !== undefined &&
    scope.under.length > 0 &&
    scope.under.every((word) => partWords.has(word) || ends.has(word) || isGroupWord(word));
  return (label.length > 0 && !gives) || isEnd ? parent : scope;
}

const ends = new Set("month week quarter year last same this period one".split(" "));
