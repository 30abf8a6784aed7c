/** The churn events of a folder are held against the book as it stands after the import. */
import type { Account, Subscription } from "../../core/records.ts";
import { churnWhilePaying, paidRows } from "../../ingest/churn-check.ts";
import type { Context } from "../../ingest/context.ts";
import { churnEvents } from "../../ingest/contract/churn-events.ts";
import { shown } from "../../ingest/fault.ts";
import { type Notes, type OpenFeed, readFeed } from "../../ingest/read-feed.ts";

export interface KnownBook {
  readonly accounts: readonly Account[];
  readonly subscriptions: readonly Subscription[];
}

/** The number of events that could be checked; what is wrong with them goes to `notes`. */
export async function checkChurnEvents(
  feed: OpenFeed,
  book: KnownBook,
  context: Omit<Context, "dateOrder" | "endInclusive">,
  notes: Notes,
): Promise<number> {
  const paid = paidRows(book.subscriptions);
  const known = new Set(book.accounts.map(({ id }) => id));
  let checked = 0;
  for await (const event of readFeed(feed, churnEvents, context, notes)) {
    if (!known.has(event.record.accountId)) {
      notes.rejected.push(unknownAccount(feed, event.line, event.record.accountId));
      continue;
    }
    checked++;
    const contradiction = churnWhilePaying(feed.source.file, event, paid);
    if (contradiction) notes.contradictions.push(contradiction);
  }
  return checked;
}

function unknownAccount(feed: OpenFeed, line: number, id: string) {
  return {
    file: feed.source.file,
    line,
    column: feed.binding.nameOf("account_id"),
    value: shown(id),
    problem: "is the id of no account",
    remedy: "Add the account to the accounts file, or correct the id, and import again.",
  };
}
