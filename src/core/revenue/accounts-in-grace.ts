/** A book and a snapshot -> the accounts that count there only because a late renewal is waited for (definitions.md §1). */
import { byCodePoint } from "../code-point-order.ts";
import type { Day } from "../day.ts";
import type { Book } from "./book.ts";
import { snapshotMrr } from "./snapshot.ts";

/** Account ids in code-point order: paying at `day` with the organisation's days of grace, and not without them. */
export function accountsInGrace(book: Book, day: Day): readonly string[] {
  if (book.settings.renewalGraceDays === 0) return [];
  const strict = snapshotMrr({ ...book, settings: { ...book.settings, renewalGraceDays: 0 } }, day);
  return [...snapshotMrr(book, day).keys()].filter((id) => !strict.has(id)).sort(byCodePoint);
}
