/** A function of a book -> the same function, computed once for each book. */
import type { Book } from "./book.ts";

/** One answer asks the same of a book a dozen times; a book never changes, and what is known of it goes when it goes. */
export function perBook<Value>(of: (book: Book) => Value): (book: Book) => Value {
  const known = new WeakMap<Book, { readonly value: Value }>();
  return (book) => {
    const kept = known.get(book);
    if (kept !== undefined) return kept.value;
    const found = { value: of(book) };
    known.set(book, found);
    return found.value;
  };
}
