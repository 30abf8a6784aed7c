/** The facts by what they are about and by the concepts of their keys: what a description of the text is looked up in. */
import { groupBy } from "../../../core/group-by.ts";
import type { FactBook, FactList, Leaf, Scope } from "../facts/figure.ts";
import { isCode } from "../facts/name-like.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { partWords } from "../lexicon/key-terms.ts";
import { PhraseBook } from "../lexicon/phrase-book.ts";
import { atomsOf } from "../text/atoms.ts";
import { normal } from "../text/normal.ts";
import { folded } from "../text/stem.ts";
import { type Entry, entryOf } from "./entry.ts";
import { withOrphans } from "./orphans.ts";

export type { Entry } from "./entry.ts";

export interface Ledger {
  readonly book: FactBook;
  readonly entries: readonly Entry[];
  readonly bySubject: ReadonlyMap<string | null, readonly Entry[]>;
  readonly byScope: ReadonlyMap<Scope, readonly Entry[]>;
  readonly listOf: ReadonlyMap<Scope, FactList>;
  /** Every concept that a key, a label or a list of the facts names. */
  readonly vocabulary: ReadonlySet<string>;
  /** Days of the ends of a change, each in an object of its own, by what they are ends of: {"before": {"day": ...}, "after": {"day": ...}}. */
  readonly endDays: ReadonlyMap<Scope | null, readonly Entry[]>;
  /** Texts of several words, by the stems of their words, and where they stand. */
  readonly texts: PhraseBook<readonly Leaf[]>;
  /** The name that the facts as a whole are about: {"account": "Acme", ...} or {"account": {"name": "Acme"}, ...}. */
  readonly own: string | null;
  /** The one that any value is of, where there is one alone. */
  readonly onlySubject: readonly string[];
}

export function ledgerOf(book: FactBook): Ledger {
  const listOf = new Map<Scope, FactList>();
  for (const list of book.lists) for (const item of list.items) if (item !== null) listOf.set(item, list);
  const values = book.leaves.filter((leaf) => !isPlainWords(leaf));
  const entries = withOrphans(values.map((leaf) => entryOf(leaf, listAround(listOf, leaf.scope))));
  const lists = book.lists.flatMap(({ words }) => conceptsOf([...words]));
  const named = [...new Set(entries.flatMap(({ leaf }) => leaf.scope.subject ?? []))];
  return {
    book,
    entries,
    endDays: groupBy(entries.filter(isEndDay), ({ leaf }) => leaf.scope.parent),
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

function isEndDay({ leaf: { value, scope } }: Entry): boolean {
  const { under = [] } = scope;
  return value.is === "day" && under.length > 0 && under.every((word) => partWords.has(word));
}

/** Sentences of an answer's own: said word for word, and no values to be looked up. */
export function isPlainWords({ scope, key }: Leaf): boolean {
  return scope.under?.join(" ") === "plain word" && (key[0] === "sentence" || key[0] === "part");
}

const fewestWords = 3;

function textsOf(book: FactBook): PhraseBook<readonly Leaf[]> {
  const said = book.leaves.filter(({ value }) => value.is === "text" && !book.names.has(folded(value.text)));
  const texts = new PhraseBook<readonly Leaf[]>();
  for (const [key, leaves] of groupBy(said, ({ value }) =>
    value.is === "text" ? stemsOf(value.text).join(" ") : "",
  )) {
    const stems = key.split(" ");
    if (stems.length >= fewestWords) texts.add(stems, leaves);
  }
  return texts;
}

function stemsOf(text: string): readonly string[] {
  // A code is said in its words: "not_enough_data".
  return atomsOf(normal(isCode(text) ? text.replaceAll("_", " ") : text)).map((atom) => atom.stem);
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
