/** The churn events of a folder are held against the book as it stands after the import. */
import { Listed } from "../../core/listed.ts";
import type { Account, Subscription } from "../../core/records.ts";
import { churnWhilePaying, paidRows } from "../../ingest/churn-check.ts";
import { churnEvents } from "../../ingest/contract/churn-events.ts";
import type { Contradiction } from "../../ingest/fault.ts";
import { type Notes, type OpenFeed, readFeed } from "../../ingest/read-feed.ts";
import type { BookContext } from "./load-file.ts";

export interface KnownBook {
  readonly accounts: readonly Account[];
  readonly subscriptions: readonly Subscription[];
}

export interface CheckedEvents {
  /** Events of known accounts. */
  readonly checked: number;
  readonly contradictions: Listed<Contradiction>;
}

/** Loading has told of these rows already. */
const silent: Notes = { rejected: { push: () => 0 }, contradictions: { push: () => 0 } };

/** The file is read once more for it: of events that repeat one another each is checked, with its own line. */
export async function checkChurnEvents(feed: OpenFeed, book: KnownBook, context: BookContext): Promise<CheckedEvents> {
  const paid = paidRows(book.subscriptions);
  const known = new Set(book.accounts.map(({ id }) => id));
  const contradictions = new Listed<Contradiction>();
  let checked = 0;
  for await (const event of readFeed(feed, churnEvents, context, silent)) {
    if (!known.has(event.record.accountId)) continue;
    checked++;
    const contradiction = churnWhilePaying(feed.source.file, event, paid);
    if (contradiction) contradictions.push(contradiction);
  }
  return { checked, contradictions };
}
