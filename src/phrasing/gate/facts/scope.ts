/** An object of the facts and where it stands -> what it is about: its subject, metric, currency and period. */
import { causeKeys, currencyWords, measureKeys, subjectKeys, unitWords } from "../lexicon/key-terms.ts";
import { states } from "../lexicon/states.ts";
import { dayAt } from "../text/day-text.ts";
import { folded, keyWords } from "../text/stem.ts";
import type { FactBook, Name, Scope } from "./figure.ts";
import { measured } from "./measured.ts";
import { isCode, isMeasure, looksLikeName } from "./name-like.ts";

export interface Surroundings {
  readonly scope: Scope;
  readonly key: string;
  /** Stems of the key. */
  readonly words: readonly string[];
  /** Stems of the keys above that are no subject. */
  readonly path: readonly string[];
  /** An item of a list. */
  readonly listed: boolean;
  readonly depth: number;
  readonly beside: Readonly<Record<string, unknown>>;
  /** Its key is a name: {"EMEA": {...}}. */
  readonly entity?: string;
  readonly keyOfEntities?: string;
}

/** Reads what stands at a place; null = it was no object. */
export type Visit = (value: unknown, at: Surroundings) => Scope | null;

/** Whose name stands for the whole object even outside a list. */
const always = new Set([
  "account",
  "account name",
  "customer",
  "customer name",
  "company",
  "client",
  "name",
  "subject",
]);

export function scopeOf(
  book: FactBook,
  value: Readonly<Record<string, unknown>>,
  at: Surroundings,
): { readonly scope: Scope; readonly path: readonly string[] } {
  const found = at.entity === undefined ? subjectIn(value, at) : { name: at.entity, kind: at.keyOfEntities ?? null };
  const named = found?.name;
  const metric = metricIn(value) ?? at.scope.metric;
  const currency = currencyIn(value) ?? at.scope.currency;
  const path = named === undefined || at.depth === 0 ? [...at.path, ...(at.listed ? [] : at.words)] : [];
  if (at.depth === 0) return { scope: withRoot(book, { metric, currency }, found), path };
  const names = new Set(at.scope.names);
  const subject = named === undefined ? at.scope.subject : folded(named);
  if (named !== undefined) names.add(noteName(book, named, at.words, { scope: at.scope, subject: true }));
  return {
    scope: {
      subject,
      kind: found?.kind ?? at.scope.kind,
      names,
      metric,
      parent: at.scope,
      periods: [],
      currency,
      under: at.words,
    },
    path,
  };
}

/** The root is about nobody in particular: a text need not say its name. */
function withRoot(
  book: FactBook,
  of: Pick<Scope, "metric" | "currency">,
  found: { readonly name: string; readonly kind: string | null } | undefined,
): Scope {
  const ownName = found === undefined ? null : folded(found.name);
  Object.assign(book.root, { ...of, ownName, ownKind: found?.kind ?? null });
  if (found !== undefined) book.root.names.add(noteName(book, found.name, [], { scope: book.root, subject: true }));
  return book.root;
}

const dated = /^\d{4}-\d\d/u;

/** Who owns a task is not what it is called. */
const firstPerson = subjectKeys.indexOf("owner");
const things = subjectKeys.slice(0, firstPerson);
const people = subjectKeys.slice(firstPerson);

function subjectIn(
  value: Readonly<Record<string, unknown>>,
  at: Surroundings,
): { name: string; kind: string } | undefined {
  const entries = new Map(Object.entries(value).map(([key, inner]) => [keyWords(key).join(" "), inner]));
  // {"modules": [{"module": "Editor", ...}]}: what the list is of.
  const listed = at.words.join(" ");
  const own = [listed, at.words.at(-1) ?? listed];
  for (const key of at.listed ? [...things, ...own, ...people] : subjectKeys) {
    if (!at.listed && at.depth > 0 && !always.has(key)) continue;
    // {"dimensions": [{"name": "Support", "score": 80}]}: a part of the score is nobody.
    if (key === "name" && at.listed && at.words.some((word) => partLists.has(word))) continue;
    const name = nameIn(entries.get(key));
    if (name !== undefined && !isMeasure(name) && !isCode(name) && !dated.test(name)) return { name, kind: key };
  }
  return at.listed ? numberIn(entries) : undefined;
}

/** {"invoices": [{"id": "INV-88", ...}]}: what has no name is called by its number. */
const numbering = ["id", "number", "no", "invoice", "ticket", "task", "key", "ref", "reference"];
const numbered = /^(?=.*\d)[A-Za-z]{1,8}[-#]\d[\w-]{0,20}$/u;

function numberIn(entries: ReadonlyMap<string, unknown>): { name: string; kind: string } | undefined {
  for (const key of numbering) {
    const value = entries.get(key);
    if (typeof value === "string" && numbered.test(value)) return { name: value, kind: key };
  }
  return undefined;
}

export const partLists: ReadonlySet<string> = new Set("dimension component pillar factor signal".split(" "));

function nameIn(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" || value.includes("@") ? undefined : value;
  if (typeof value !== "object" || value === null || !("name" in value)) return undefined;
  return typeof value.name === "string" ? value.name : undefined;
}

function metricIn(value: Readonly<Record<string, unknown>>): string | undefined {
  const [said] = measuresIn(value);
  const name = typeof value.name === "string" && isMeasure(value.name) ? value.name : undefined;
  const text = said ?? name;
  return text === undefined ? undefined : (measured(keyWords(text)).metric ?? undefined);
}

const measures = new WeakMap<object, readonly string[]>();

/** What an object says that it measures: {"metric": "nrr"}, {"metricName": "grossRevenueRetention"}. */
export function measuresIn(value: Readonly<Record<string, unknown>>): readonly string[] {
  const found = measures.get(value) ?? readMeasures(value);
  measures.set(value, found);
  return found;
}

function readMeasures(value: Readonly<Record<string, unknown>>): readonly string[] {
  const entries = Object.entries(value).map(([key, text]) => [keyWords(key).join(" "), text] as const);
  return measureKeys.flatMap((key) =>
    entries.flatMap(([words, text]) =>
      typeof text === "string" && (words === key || words === `${key} name`) ? [text] : [],
    ),
  );
}

function currencyIn(value: Readonly<Record<string, unknown>>): string | undefined {
  const said = Object.entries(value).find(([key]) => /^(?:.*_)?currency$/iu.test(key))?.[1];
  return typeof said === "string" ? said.toUpperCase() : undefined;
}

/** {"EMEA": {...}}: not {"Q3 2026": {...}}, and a key that is a word of keys. */
export function entityKey(key: string, value: unknown, at: Surroundings, isNamed: boolean): string | undefined {
  const words = keyWords(key);
  if (isMeasure(key) || words.some((word) => unitWords.has(word) || causeKeys.has(word))) return undefined;
  if (isState(key)) return undefined;
  if (dayAt(key, 0, [])?.end === key.length) return undefined;
  // {"account": {"name": "Acme", "renewal": {...}}}: what has a name is no group of others.
  const grouped =
    !isNamed && at.words.some((word) => grouping.has(word)) && typeof value === "object" && at.depth > 0 && !at.listed;
  return looksLikeName(key) || grouped ? key : undefined;
}

/** {"voluntary": {...}} says what kind its figures are of, and names nobody. */
function isState(key: string): boolean {
  return states.some(([said]) => said.split("|").includes(key.toLowerCase()));
}

/** {"account": {"usage": {...}}} is no group of accounts: such a name looks like one. */
const grouping = new Set(["by", "group", "region", "segment", "plan", "product"]);

export function noteName(
  book: FactBook,
  text: string,
  words: Iterable<string>,
  said: { readonly scope: Scope; readonly subject: boolean },
): string {
  const key = folded(text);
  const known: Name = book.names.get(key) ?? { text, words: new Set(), subject: false, scopes: new Set() };
  known.scopes.add(said.scope);
  for (const word of words) known.words.add(word);
  known.subject ||= said.subject;
  book.names.set(key, known);
  return key;
}

export function currencyOfWords(words: readonly string[]): string | undefined {
  return words.flatMap((word) => currencyWords.get(word) ?? [])[0];
}
