/** The records of one feed -> the organisation's book, and a report of what came in, stayed, left and was refused. */
import type { Day } from "../../core/day.ts";
import { Listed, listedTogether } from "../../core/listed.ts";
import type { FeedName, FeedRecords } from "../../core/records.ts";
import { forgetDigests } from "../import-digest.ts";
import type { OrgTx } from "../scope.ts";
import { countAbsent, removeAbsent } from "./absent.ts";
import { recordAttributeSpells } from "./attribute-spells.ts";
import { feedTables } from "./fact-tables.ts";
import type { FeedTable } from "./feed-table.ts";
import { lastDayStaged } from "./last-day.ts";
import { loadError } from "./load-error.ts";
import { countAbsentMembers, removeAbsentMembers, settleMembers } from "./load-members.ts";
import { prepareLoad } from "./prepare-load.ts";
import { oneRowPerKey, readable, refuseUntakable } from "./refusals.ts";
import type { RejectedRow } from "./reject.ts";
import { type Settled, settle } from "./settle.ts";
import { createStaging, type Staged, stageRecords } from "./stage.ts";
import { splitByStatus } from "./subscription-status.ts";

export interface LoadOptions {
  /** When the organisation learned these rows: ISO instant, the recorded_at of what enters and superseded_at of what leaves. */
  readonly now: string;
  /** The import day in the organisation's timezone. */
  readonly today: Day;
  /** The feed is the whole truth: what it lacks leaves the book (into history). */
  readonly full: boolean;
  /** How many rows of the source could not be read; asked when all records have been given. */
  readonly unread?: () => number;
  /** Rows read so far. */
  readonly progress?: (rows: number) => void;
  /** All rows have been read, this many: what follows is the database's work. */
  readonly storing?: (rows: number) => void;
}

/** imported + unchanged + rejected = the records given. */
export interface LoadReport {
  /** New rows and rows with other values than before. */
  readonly imported: number;
  readonly unchanged: number;
  /** Of these, the rows that were added to another one of their key. */
  readonly summed: number;
  /** Rows whose former words went to history. */
  readonly superseded: number;
  /** Stored rows the feed lacks. */
  readonly absent: number;
  /** Of these, the ones that left: with `full`, and only when every row of the source could be taken. */
  readonly removed: number;
  /** By line; when there are very many, the first of them. */
  readonly rejected: readonly RejectedRow[];
  /** How many more were refused. */
  readonly unlisted: number;
  /** The last day in the feed's day column up to `today`; null when the feed has no such column or no such row. */
  readonly lastDay: Day | null;
}

/**
 * Loads one feed inside the caller's transaction, at most once in it; the same records again change nothing.
 * @throws HoldfastError when the database cannot take the rows; the transaction must then be given up as a whole.
 */
export async function loadFeed<Feed extends FeedName>(
  tx: OrgTx,
  feed: Feed,
  records: AsyncIterable<Staged<FeedRecords[Feed]>>,
  options: LoadOptions,
): Promise<LoadReport> {
  try {
    return await loadTable(tx, feed, feedTables[feed], records, options);
  } catch (error) {
    throw loadError(feed, error);
  }
}

async function loadTable<Row>(
  tx: OrgTx,
  feed: FeedName,
  table: FeedTable<Row>,
  records: AsyncIterable<Staged<Row>>,
  options: LoadOptions,
): Promise<LoadReport> {
  await prepareLoad(tx);
  await forgetDigests(tx, [feed]);
  await createStaging(tx, table);
  const unreadable = new Listed<RejectedRow>();
  const staged = await stageRecords(tx, table, readable(table, records, unreadable), options.progress);
  options.storing?.(staged);
  // In this order, so that a good row is not given up for a later one of the same id that cannot enter either.
  const untakable = await refuseUntakable(tx, feed, table);
  // A stored row that seems to be lacking may be one of those that could not be taken: then the feed is not the whole truth.
  const untaken = unreadable.total + untakable.total + (options.unread?.() ?? 0);
  const { refused, summed } = await oneRowPerKey(tx, table);
  const rejected = listedTogether([unreadable, untakable, refused]);
  const settled = await settleFeed(tx, feed, table, options);
  const absent = feed === "members" ? await countAbsentMembers(tx) : await countAbsent(tx, table);
  const leaves = options.full && untaken === 0 && absent > 0;
  const imported = settled.added + settled.changed;
  return {
    imported,
    unchanged: staged - untakable.total - refused.total - imported,
    summed,
    superseded: settled.superseded,
    absent,
    removed: leaves ? await removeFrom(tx, feed, table, options.now) : 0,
    rejected: rejected.first,
    unlisted: rejected.total - rejected.first.length,
    lastDay: await lastDayStaged(tx, feed, options.today),
  };
}

async function settleFeed<Row>(
  tx: OrgTx,
  feed: FeedName,
  table: FeedTable<Row>,
  { now, today }: LoadOptions,
): Promise<Settled> {
  if (feed === "members") return settleMembers(tx, now);
  if (feed === "subscriptions") await splitByStatus(tx, today);
  const settled = await settle(tx, table, now);
  if (feed === "accounts") await recordAttributeSpells(tx, now, today);
  return settled;
}

function removeFrom<Row>(tx: OrgTx, feed: FeedName, table: FeedTable<Row>, now: string): Promise<number> {
  return feed === "members" ? removeAbsentMembers(tx) : removeAbsent(tx, table, now);
}
