/** The facts by what they are about and by the concepts of their keys: what a description of the text is looked up in. */
import { groupBy } from "../../../core/group-by.ts";
import type { FactBook, FactList, Leaf, Scope } from "../facts/figure.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { partWords, unitWords } from "../lexicon/key-terms.ts";
import { metricTerms } from "../lexicon/metrics.ts";
import { PhraseBook } from "../lexicon/phrase-book.ts";
import { atomsOf } from "../text/atoms.ts";
import { normal } from "../text/normal.ts";
import { folded } from "../text/stem.ts";

export interface Entry {
  readonly leaf: Leaf;
  /** Concepts that a text must name to speak of this value. */
  readonly hard: ReadonlySet<string>;
  /** Those that it may name. */
  readonly soft: ReadonlySet<string>;
  /** What an item of a list gives to the whole: a driver, a component. */
  readonly gives: boolean;
  readonly list: FactList | null;
  /** "30d": the days behind it that a count is of. */
  readonly window: string | null;
}

export interface Ledger {
  readonly book: FactBook;
  readonly entries: readonly Entry[];
  readonly bySubject: ReadonlyMap<string | null, readonly Entry[]>;
  readonly byScope: ReadonlyMap<Scope, readonly Entry[]>;
  readonly listOf: ReadonlyMap<Scope, FactList>;
  /** Every concept that a key, a label or a list of the facts names. */
  readonly vocabulary: ReadonlySet<string>;
  /** Texts of several words, by the stems of their words. */
  readonly texts: PhraseBook<string>;
  /** The name that the facts as a whole are about: {"account": "Acme", ...} or {"account": {"name": "Acme"}, ...}. */
  readonly own: string | null;
  /** The one that any value is of, where there is one alone. */
  readonly onlySubject: readonly string[];
}

export function ledgerOf(book: FactBook): Ledger {
  const listOf = new Map<Scope, FactList>();
  for (const list of book.lists) for (const item of list.items) if (item !== null) listOf.set(item, list);
  const entries = book.leaves.map((leaf) => entryOf(leaf, listAround(listOf, leaf.scope)));
  const lists = book.lists.flatMap(({ words }) => conceptsOf([...words]));
  const named = [...new Set(entries.flatMap(({ leaf }) => leaf.scope.subject ?? []))];
  return {
    book,
    entries,
    texts: textsOf(book),
    own: book.root.ownName ?? ownOf(listOf, book),
    onlySubject: named.length === 1 ? named : [],
    bySubject: groupBy(entries, ({ leaf }) => leaf.scope.subject),
    byScope: groupBy(entries, ({ leaf }) => leaf.scope),
    listOf,
    vocabulary: new Set([
      ...entries.flatMap(({ hard, soft, leaf }) => [...hard, ...soft, ...conceptsOf([...(leaf.scope.under ?? [])])]),
      ...lists,
    ]),
  };
}

const fewestWords = 3;

function textsOf(book: FactBook): PhraseBook<string> {
  const texts = new PhraseBook<string>();
  for (const { value } of book.leaves) {
    if (value.is !== "text" || book.names.has(folded(value.text))) continue;
    const stems = atomsOf(normal(value.text)).map((atom) => atom.stem);
    if (stems.length >= fewestWords) texts.add(stems, value.text);
  }
  return texts;
}

/** An object of its own below the whole, in no list. */
function ownOf(listOf: ReadonlyMap<Scope, FactList>, book: FactBook): string | null {
  const scopes = new Set(book.leaves.map(({ scope }) => scope));
  const own = [...scopes].filter((scope) => scope.subject !== null && scope.parent === book.root && !listOf.has(scope));
  const names = new Set(
    own.filter(({ kind }) => /account|customer|company|client|name/u.test(kind ?? "")).map(({ subject }) => subject),
  );
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

function listAround(listOf: ReadonlyMap<Scope, FactList>, scope: Scope): FactList | null {
  for (let around: Scope | null = scope; around !== null; around = around.parent) {
    const list = listOf.get(around);
    if (list !== undefined) return list;
  }
  return null;
}

/** They say in which unit or writing a value stands, and name nothing. */
const silent = new Set(
  "value amount level actual current period quarter it this then number of in the a by per for at on and to is as currently name text code label display series".split(
    " ",
  ),
);
/** A reader misses nothing when they are left out. */
const mild = new Set(
  "total overall weekly monthly metric account current figure data last term component driver dimension breakdown pillar".split(
    " ",
  ),
);

/** Groups of keys that name no quantity of their own: {"tickets": {"csat": 3.8}}. */
const groups = new Set(
  "ticket support metric kpi summary stat snapshot survey usage data commercial financial onboarding engagement detail band count".split(
    " ",
  ),
);

/** Those beside which an amount says itself what it is: {"renewal": {"arr": 26400}}. */
const deals = new Set("renewal contract subscription billing commercial deal".split(" "));

const parts = new Set([...partWords.keys()].filter((word) => word !== "new" && word !== "part"));

function entryOf(leaf: Leaf, list: FactList | null): Entry {
  const { path, key, scope, value } = leaf;
  const gives = isGift(leaf, list);
  // {"metric": "response_time", "median": 38, "tickets": 214}: the tickets are none of the response time.
  const isLabelled = value.is === "figure" && (gives || (leaf.value.is === "figure" && !isNamed(key)));
  const label = isLabelled ? leaf.label : [];
  const words = withoutScore(conceptsOf([...label, ...path, ...key]));
  const [group = "", ...inside] = path;
  const grouped = new Set(isGroup(group, value) && isNoun([...inside, ...key]) ? conceptsOf([group]) : []);
  const isPart = (word: string) =>
    (word === "net" && key.includes("change")) || parts.has(word) || (value.is === "figure" && unitWords.has(word));
  const isSilent = (word: string) => silent.has(word) || (value.is === "day" && (word === "day" || word === "date"));
  const hard = words.filter(
    (word) => !isSilent(word) && !mild.has(word) && !isPart(word) && !grouped.has(word) && !windowed.test(word),
  );
  // {"components": [{"component": "usage", "score": 39}]}: its score is what a part is spoken of by.
  const isScored = gives && label.length > 0 && hard.length > 1;
  const metric = hard.length === 0 && value.is === "figure" ? metricAround(scope, list) : [];
  const own =
    hard.length === 0 && metric.length > 0 ? metric : hard.filter((word) => !isScored || word !== "health_score");
  const around = [...(list?.words ?? []), ...(scope.kind?.split(" ") ?? [])];
  const soft = [
    ...conceptsOf(around),
    ...(isScored ? ["health_score"] : []),
    ...words.filter((word) => mild.has(word) || grouped.has(word) || isPart(word) || word === "quarter"),
    ...(scope.metric === null ? [] : scopeWords(scope.metric)),
  ];
  return {
    leaf,
    hard: new Set(own),
    soft: new Set(soft),
    gives,
    list,
    window: words.find((word) => windowed.test(word)) ?? null,
  };
}

function isGroup(word: string, { is }: Leaf["value"]): boolean {
  return groups.has(word) || (is === "figure" && deals.has(word));
}

/** {"health_drops": [{"account": "Acme", "from": 74, "to": 61}]}: what the list is about, where nothing nearer says it. */
function metricAround(scope: Scope, list: FactList | null): readonly string[] {
  if (scope.metric !== null) return conceptsOf(scope.metric.split("_"));
  return conceptsOf([...(list?.words ?? [])]).filter((word) => metricIds.has(word));
}

const metricIds: ReadonlySet<string> = new Set(metricTerms.map(({ id }) => id));

const windowed = /^\d+d$/u;

/** {"nps": {"score": 25}}: the score of something else is no health score. */
function withoutScore(words: readonly string[]): readonly string[] {
  const isOther = words.some((word) => word === "nps" || word === "csat" || word === "ces");
  return isOther ? words.filter((word) => word !== "health_score") : words;
}

const statistics = new Set("median average p90 p95 p99 target benchmark goal".split(" "));

/** A key that names a quantity of its own. */
function isNamed(key: readonly string[]): boolean {
  return isNoun(conceptsOf(key).filter((word) => !statistics.has(word)));
}

/** "day" of an onboarding names nothing without it. */
function isNoun(key: readonly string[]): boolean {
  return conceptsOf(key).some(
    (word) => !silent.has(word) && !mild.has(word) && !parts.has(word) && !unitWords.has(word),
  );
}

function scopeWords(metric: string): readonly string[] {
  return conceptsOf(metric.split("_"));
}

const giving = new Set(
  "driver component contribution contributor factor signal mover cause reason dimension impact".split(" "),
);

function isGift({ labelKey, value }: Leaf, list: FactList | null): boolean {
  if (value.is !== "figure") return false;
  const isListed = list !== null && [...list.words].some((word) => giving.has(word));
  return isListed || (value.figure.part === "change" && giving.has(labelKey ?? ""));
}
