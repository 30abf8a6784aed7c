/** A book and the segments asked about -> the book of the accounts that stood in all of them on a day. */
import type { Day } from "../day.ts";
import type { Attribute, Book } from "./book.ts";
import { groupOf } from "./group-of.ts";

/** One slot of a question serves them all (questions.md, "Slots"): "EMEA" is a region, "Enterprise" a segment, "Pro" a plan. */
const segmentAttributes: readonly Attribute[] = ["segment", "region", "plan"];

/** Every account when `segments` is empty. An account is in a segment when its segment, region or plan had that value on `day`. */
export function withinSegments(book: Book, day: Day, segments: readonly string[]): Book {
  if (segments.length === 0) return book;
  const cuts = segmentAttributes.map((attribute) => groupOf(book, attribute));
  const inside = (accountId: string) => {
    const values = cuts.map((cut) => cut(accountId, day));
    return segments.every((segment) => values.includes(segment));
  };
  const accounts = book.accounts.filter(({ id }) => inside(id));
  const ids = new Set(accounts.map(({ id }) => id));
  return { ...book, accounts, subscriptions: book.subscriptions.filter(({ accountId }) => ids.has(accountId)) };
}
