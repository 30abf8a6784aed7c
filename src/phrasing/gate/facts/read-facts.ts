/** Any JSON object -> its figures, days, names, statements and lists, each with the object it stands in. */

import type { GateFacts } from "../verdict.ts";
import type { FactBook, Scope } from "./figure.ts";
import { hostedWords } from "./hosted.ts";
import { noteList, readArray } from "./read-array.ts";
import { readLeaf } from "./read-leaf.ts";
import { entityKey, type Surroundings, scopeOf, type Visit } from "./scope.ts";

/** Deeper or larger facts are nobody's: an answer's own document is six levels deep. */
const deepest = 40;
const most = 100_000;

export class TooMuch extends Error {}

/** @throws TooMuch for facts that are nested or repeated beyond what an answer can be about. */
export function readFacts(facts: GateFacts): FactBook {
  const root: Scope = {
    subject: null,
    kind: null,
    names: new Set(),
    metric: null,
    parent: null,
    periods: [],
    currency: onlyCurrency(facts),
  };
  const book: FactBook = { root, names: new Map(), lists: [], leaves: [] };
  let nodes = 0;
  const visit = (value: unknown, at: Surroundings): Scope | null => {
    nodes += 1;
    if (at.depth > deepest) throw new TooMuch(`The facts are nested deeper than ${deepest} levels.`);
    if (nodes > most) throw new TooMuch(`The facts hold more than ${most} values.`);
    if (Array.isArray(value)) readArray(book, value, at, visit);
    else if (isRecord(value) && !isFraction(value)) return readObject(book, value, at, visit);
    else readLeaf(book, value, at);
    return null;
  };
  visit(facts, { scope: root, key: "", words: [], path: [], listed: false, depth: 0, beside: {} });
  return book;
}

/** Where the facts name one alone, an amount beside them is in it; null = none or several. */
function onlyCurrency(value: unknown, depth = 0): string | null {
  const [only, other] = [...new Set(currenciesIn(value, depth))];
  return only === undefined || other !== undefined ? null : only;
}

function currenciesIn(value: unknown, depth: number): readonly string[] {
  if (!isRecord(value) || depth > deepest) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" && /currency$/iu.test(key) ? [inner.toUpperCase()] : currenciesIn(inner, depth + 1),
  );
}

/** A fact as our own documents hold it: what a reader sees is its display. */
function asSeen(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { display, label, kind, polarity, id, value: exact, ...rest } = value;
  return typeof display === "string" && typeof label === "string" ? { ...rest, label, value: display } : value;
}

function readObject(book: FactBook, written: Readonly<Record<string, unknown>>, at: Surroundings, visit: Visit): Scope {
  const value = asSeen(written);
  const { scope, path } = scopeOf(book, value, at);
  const entities: (Scope | null)[] = [];
  const isNamed = scope.subject !== at.scope.subject;
  for (const [key, inner] of Object.entries(value)) {
    const entity = entityKey(key, inner, at, isNamed);
    const next = {
      scope,
      key,
      words: hostedWords(value, key),
      path,
      listed: false,
      depth: at.depth + 1,
      beside: value,
    };
    if (entity === undefined) visit(inner, next);
    else entities.push(visit(inner, { ...next, words: [], entity, keyOfEntities: at.words.join(" ") }));
  }
  if (entities.length > 1) noteList(book, entities, at);
  return scope;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isFraction(value: Readonly<Record<string, unknown>>): boolean {
  return "num" in value && "den" in value;
}
