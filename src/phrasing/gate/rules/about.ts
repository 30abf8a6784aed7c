/** The names a token is about -> the part of the facts that may speak there. */
import type { FactBook } from "../facts/figure.ts";
import { figuresOf, onlySubjectOf } from "../facts/lookup.ts";
import type { Place, Placed } from "./placed.ts";

/** Subjects whose facts answer for the place: names, or null for the facts as a whole. */
export function subjectsAt({ book, carried }: Placed, place: Place): readonly (string | null)[] {
  if (place.group.length > 0) return place.group.map((name) => ownSubject(book, name));
  if (carried.group.length === 1) return carried.group.map((name) => ownSubject(book, name));
  return [onlySubject(book)];
}

/** The name of the whole is the whole: {"account": "Acme", ...} is all about Acme. */
function ownSubject(book: FactBook, name: string): string | null {
  return book.root.names.has(name) && !isItem(book, name) ? null : name;
}

function isItem(book: FactBook, name: string): boolean {
  return figuresOf(book, name).length > 0;
}

/** Facts about one account in a list of one need not name it. */
function onlySubject(book: FactBook): string | null {
  return onlySubjectOf(book) ?? null;
}
