/** A book, a cut and some of its groups -> the book of those groups alone, as the cut itself counts them. */
import type { Day } from "../day.ts";
import type { Book } from "./book.ts";
import { groupOf, noGroup } from "./group-of.ts";
import type { Cut } from "./metrics-report.ts";
import { payingRows } from "./paying-rows.ts";

/** Accounts stand where they stood on `day`; of a product only its own rows are left (definitions.md §1, by product). */
export function withinGroups(book: Book, day: Day, cut: Cut, groups: ReadonlySet<string>): Book {
  if (cut === "product") return withinProducts(book, groups);
  const group = groupOf(book, cut);
  const accounts = book.accounts.filter(({ id }) => groups.has(group(id, day)));
  const ids = new Set(accounts.map(({ id }) => id));
  return { ...book, accounts, subscriptions: book.subscriptions.filter(({ accountId }) => ids.has(accountId)) };
}

/** The rows have their days of grace already, which belong to the account as a whole. */
function withinProducts(book: Book, products: ReadonlySet<string>): Book {
  const subscriptions = payingRows(book).filter(({ product }) => products.has(product ?? noGroup));
  return { ...book, subscriptions, settings: { ...book.settings, renewalGraceDays: 0 } };
}
