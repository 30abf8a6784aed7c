/** A book and the segments asked about -> the book of the accounts that stood in them on a day. */
import type { Day } from "../day.ts";
import type { Book } from "./book.ts";
import { groupOf } from "./group-of.ts";
import { perBook } from "./per-book.ts";
import { isInSegments, type KnownValues, segmentAlternatives, segmentAttributes } from "./segment-alternatives.ts";

/** Every account when `segments` is empty. An account is in a segment when its segment, region or plan had that value on `day`. */
export function withinSegments(book: Book, day: Day, segments: readonly string[]): Book {
  if (segments.length === 0) return book;
  const alternatives = segmentAlternatives(segments, knownValues(book));
  const cuts = segmentAttributes.map((attribute) => groupOf(book, attribute));
  const inside = (accountId: string) =>
    isInSegments(
      alternatives,
      cuts.map((cut) => cut(accountId, day)),
    );
  const accounts = book.accounts.filter(({ id }) => inside(id));
  const ids = new Set(accounts.map(({ id }) => id));
  return { ...book, accounts, subscriptions: book.subscriptions.filter(({ accountId }) => ids.has(accountId)) };
}

/** Of every account and of any day. */
export const knownValues: (book: Book) => KnownValues = perBook((book) => ({
  segment: valuesOf(book, "segment"),
  region: valuesOf(book, "region"),
  plan: valuesOf(book, "plan"),
}));

function valuesOf({ accounts, attributes }: Book, attribute: keyof KnownValues): readonly string[] {
  const values = new Set<string | null>();
  for (const account of accounts) values.add(account[attribute]);
  for (const spell of attributes) if (spell.attribute === attribute) values.add(spell.value);
  return [...values].filter((value) => value !== null);
}
