/** One opened file becomes rows of the book, with progress on the way. */
import { dayInZone } from "../../core/day.ts";
import type { FeedName } from "../../core/records.ts";
import type { Context } from "../../ingest/context.ts";
import { contracts } from "../../ingest/contract/feeds.ts";
import { type OpenFeed, readFeed } from "../../ingest/read-feed.ts";
import { readAccounts } from "../../store/accounts.ts";
import { loadFeed } from "../../store/import/load-feed.ts";
import { prepareLoad } from "../../store/import/prepare-load.ts";
import { learnedAt } from "../../store/import-run.ts";
import type { OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import { countBytes } from "./count-bytes.ts";
import { type FeedOutcome, newNotes, outcomeOf } from "./feed-outcome.ts";
import type { ImportProgress } from "./report.ts";

export interface LoadRequest {
  /** Rows that the files lack leave the book. */
  readonly full: boolean;
  /** ISO instant. */
  readonly now: string;
  readonly progress?: (progress: ImportProgress) => void;
}

/** A request whose turn at the organisation has come. */
export interface LoadInTurn extends LoadRequest {
  /** ISO instant: of what is read now, when it was learned. */
  readonly learnedAt: string;
}

/** Before anything is read that rows are read by: an import beside this one may be changing it. */
export async function inTurn(tx: OrgTx, request: LoadRequest): Promise<LoadInTurn> {
  await prepareLoad(tx);
  return { ...request, learnedAt: await learnedAt(tx, request.now) };
}

/** What every file of the organisation is read by. */
export type BookContext = Omit<Context, "dateOrder" | "endInclusive">;

export async function readContext(tx: OrgTx): Promise<BookContext> {
  const { timezone, currency } = await readSettings(tx);
  const currencyOfAccount = new Map<string, string>();
  for (const account of await readAccounts(tx))
    if (account.currency !== null) currencyOfAccount.set(account.id, account.currency);
  return { timezone, currency, currencyOfAccount };
}

export async function loadFile<Feed extends FeedName>(
  tx: OrgTx,
  name: Feed,
  opened: OpenFeed,
  context: BookContext,
  { now, learnedAt, full, progress }: LoadInTurn,
): Promise<FeedOutcome> {
  const { feed, bytesRead } = countBytes(opened);
  const notes = newNotes();
  const { totalBytes } = feed.source;
  const told = { ...notes, filtered: () => void notes.filtered++ };
  const report = await loadFeed(tx, name, readFeed(feed, contracts[name], context, told), {
    now: learnedAt,
    today: dayInZone(now, context.timezone),
    full,
    unread: () => notes.rejected.total,
    progress: (rows) => progress?.({ phase: "reading", feed: name, rows, bytes: bytesRead(), totalBytes }),
    storing: (rows) => progress?.({ phase: "storing", feed: name, rows, bytes: totalBytes, totalBytes }),
  });
  return outcomeOf(feed, notes, report);
}
