/** The opened files of a plan become rows of the book, feed by feed in the order that keeps references valid. */
import { dayInZone } from "../../core/day.ts";
import { type FeedName, feedNames } from "../../core/records.ts";
import type { Context } from "../../ingest/context.ts";
import { contracts } from "../../ingest/contract/feeds.ts";
import { shown } from "../../ingest/fault.ts";
import type { ImportPlan } from "../../ingest/plan.ts";
import { type Notes, type OpenFeed, readFeed } from "../../ingest/read-feed.ts";
import { readAccounts } from "../../store/accounts.ts";
import { type LoadReport, loadFeed } from "../../store/import/load-feed.ts";
import type { OrgTx } from "../../store/scope.ts";
import { readSettings } from "../../store/settings.ts";
import { countBytes } from "./count-bytes.ts";
import type { ImportProgress } from "./report.ts";

export interface LoadRequest {
  /** Rows that the files lack leave the book. */
  readonly full: boolean;
  /** ISO instant. */
  readonly now: string;
  readonly progress?: (progress: ImportProgress) => void;
}

export type BookContext = Omit<Context, "dateOrder" | "endInclusive">;

/** What later files are read by, and loading them changes it. */
const setsContext: ReadonlySet<FeedName> = new Set(["settings", "accounts"]);

export async function loadPlan(
  tx: OrgTx,
  plan: ImportPlan,
  request: LoadRequest,
  notes: Notes,
): Promise<ReadonlyMap<FeedName, LoadReport>> {
  const reports = new Map<FeedName, LoadReport>();
  let context = await readContext(tx);
  for (const feed of feedNames) {
    const opened = plan.feeds.get(feed);
    if (!opened) continue;
    reports.set(feed, await loadOne(tx, feed, opened, context, request, notes));
    if (setsContext.has(feed)) context = await readContext(tx);
  }
  return reports;
}

export async function readContext(tx: OrgTx): Promise<BookContext> {
  const { timezone, currency } = await readSettings(tx);
  const currencyOfAccount = new Map<string, string>();
  for (const account of await readAccounts(tx))
    if (account.currency !== null) currencyOfAccount.set(account.id, account.currency);
  return { timezone, currency, currencyOfAccount };
}

async function loadOne<Feed extends FeedName>(
  tx: OrgTx,
  name: Feed,
  opened: OpenFeed,
  context: BookContext,
  { now, full, progress }: LoadRequest,
  notes: Notes,
): Promise<LoadReport> {
  const { feed, bytesRead } = countBytes(opened);
  const own: Notes = { rejected: [], contradictions: notes.contradictions };
  const { totalBytes } = feed.source;
  const report = await loadFeed(tx, name, readFeed(feed, contracts[name], context, own), {
    now,
    today: dayInZone(now, context.timezone),
    full,
    unread: () => own.rejected.length,
    progress: (rows) => progress?.({ feed: name, rows, bytes: bytesRead(), totalBytes }),
  });
  for (const { line, column, value, problem, remedy } of report.rejected)
    own.rejected.push({
      file: feed.source.file,
      line,
      column: feed.binding.nameOf(column),
      value: shown(value),
      problem,
      remedy,
    });
  for (const reject of own.rejected.sort((a, b) => a.line - b.line)) notes.rejected.push(reject);
  return report;
}
