/** A list of the facts -> its items one by one, and the list itself for what is counted and compared. */
import { folded } from "../text/stem.ts";
import type { FactBook, Scope } from "./figure.ts";
import { looksLikeName } from "./name-like.ts";
import { noteName, type Surroundings, type Visit } from "./scope.ts";

const partial = new Set("top sample example leading first biggest largest worst best main key".split(" "));
/** Lists of figures and of texts, not of things. */
const uncounted = new Set("fact note section headline receipt plain".split(" "));

export function readArray(book: FactBook, items: readonly unknown[], at: Surroundings, visit: Visit): void {
  const scopes = items.map((item) => itemScope(book, item, at, visit));
  noteList(book, scopes, at);
}

/** Also for an object whose keys are names: {"EMEA": {...}, "AMER": {...}}. */
export function noteList(book: FactBook, items: readonly (Scope | null)[], at: Surroundings): void {
  if (at.words.some((word) => uncounted.has(word))) return;
  const complete = !at.words.some((word) => partial.has(word));
  book.lists.push({ words: new Set(at.words), items, complete, scope: at.scope });
}

function itemScope(book: FactBook, item: unknown, at: Surroundings, visit: Visit): Scope | null {
  const inside = { ...at, listed: true, depth: at.depth + 1 };
  if (typeof item === "string" && looksLikeName(item)) {
    noteName(book, item, at.words, { scope: at.scope, subject: false });
    return { ...at.scope, subject: folded(item), parent: at.scope, periods: [] };
  }
  const isObject = typeof item === "object" && item !== null && !Array.isArray(item);
  return visit(item, isObject ? inside : { ...inside, words: [...at.words, "series"] });
}
