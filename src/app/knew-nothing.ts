/** A book as it was known on an instant -> whether the organisation knew anything then: of nothing no figure is said, not even 0. */
import type { Book } from "../core/revenue/book.ts";

/** False for a book of today: an organisation without accounts has no MRR, and knows it. */
export function knewNothing({ accounts }: Pick<Book, "accounts">, { knownOn }: { readonly knownOn?: string }): boolean {
  return knownOn !== undefined && accounts.length === 0;
}
