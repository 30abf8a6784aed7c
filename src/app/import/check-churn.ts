/** The churn events of a folder are held against the book as it stands after the import. */
import type { Account, Subscription } from "../../core/records.ts";
import { churnWhilePaying, paidRows } from "../../ingest/churn-check.ts";
import type { Context } from "../../ingest/context.ts";
import { churnEvents } from "../../ingest/contract/churn-events.ts";
import { type Notes, type OpenFeed, readFeed } from "../../ingest/read-feed.ts";

export interface KnownBook {
  readonly accounts: readonly Account[];
  readonly subscriptions: readonly Subscription[];
}

/**
 * The number of events that could be checked; those that contradict the book go to `notes`. Read once more for it, after the load
 * told what cannot enter: of events that repeat one another each is checked, with its own line.
 */
export async function checkChurnEvents(
  feed: OpenFeed,
  book: KnownBook,
  context: Omit<Context, "dateOrder" | "endInclusive">,
  notes: Notes,
): Promise<number> {
  const paid = paidRows(book.subscriptions);
  const known = new Set(book.accounts.map(({ id }) => id));
  const toldBefore: Notes = { rejected: [], contradictions: [] };
  let checked = 0;
  for await (const event of readFeed(feed, churnEvents, context, toldBefore)) {
    if (!known.has(event.record.accountId)) continue;
    checked++;
    const contradiction = churnWhilePaying(feed.source.file, event, paid);
    if (contradiction) notes.contradictions.push(contradiction);
  }
  return checked;
}
