/** The records of one feed -> the organisation's book, and a report of what came in, stayed, left and was refused. */
import type { Day } from "../../core/day.ts";
import { isoDay } from "../../core/day.ts";
import type { FeedName, FeedRecords } from "../../core/records.ts";
import type { OrgTx } from "../scope.ts";
import { countAbsent, removeAbsent } from "./absent.ts";
import { addUpRepeated } from "./add-up.ts";
import { recordAttributeSpells } from "./attribute-spells.ts";
import { feedTables } from "./fact-tables.ts";
import type { FeedTable } from "./feed-table.ts";
import { loadError } from "./load-error.ts";
import {
  adoptByChatId,
  countAbsentMembers,
  rejectLastAdminLeaving,
  rejectTakenChatIds,
  removeAbsentMembers,
  settleMembers,
} from "./load-members.ts";
import { prepareLoad } from "./prepare-load.ts";
import { type RejectedRow, rejectRepeated, rejectUnknownAccounts } from "./reject.ts";
import { type Settled, settle } from "./settle.ts";
import { createStaging, type Staged, stageRecords, stagingOf } from "./stage.ts";
import { rejectSplitIds, splitByStatus } from "./subscription-status.ts";

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
  /** By line. */
  readonly rejected: readonly RejectedRow[];
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
  await createStaging(tx, table);
  const unreadable: RejectedRow[] = [];
  const staged = await stageRecords(tx, table, readable(table, records, unreadable), options.progress);
  // In this order, so that a good row is not given up for a later one of the same id that cannot enter either.
  const refused = [...(await rejectUnknownAccounts(tx, table)), ...(await rejectOfFeed(tx, feed))];
  // A stored row that seems to be lacking may be one of those that could not be taken: then the feed is not the whole truth.
  const untaken = unreadable.length + refused.length + (options.unread?.() ?? 0);
  const { repeated } = table;
  const summed = typeof repeated === "object" ? await addUpRepeated(tx, table, repeated.addUp) : 0;
  if (typeof repeated === "string") refused.push(...(await rejectRepeated(tx, table, repeated)));
  const settled = await settleFeed(tx, feed, table, options);
  const absent = feed === "members" ? await countAbsentMembers(tx) : await countAbsent(tx, table);
  const leaves = options.full && untaken === 0 && absent > 0;
  const imported = settled.added + settled.changed;
  return {
    imported,
    unchanged: staged - refused.length - imported,
    summed,
    superseded: settled.superseded,
    absent,
    removed: leaves ? await removeFrom(tx, feed, table, options.now) : 0,
    rejected: [...unreadable, ...refused].sort((a, b) => a.line - b.line),
    lastDay: await lastDayOf(tx, table, options.today),
  };
}

async function* readable<Row>(
  table: FeedTable<Row>,
  records: AsyncIterable<Staged<Row>>,
  rejected: RejectedRow[],
): AsyncGenerator<Staged<Row>> {
  for await (const staged of records) {
    const problem = table.problem?.(staged.record);
    if (problem === undefined) yield staged;
    else rejected.push({ line: staged.line, ...problem });
  }
}

async function rejectOfFeed(tx: OrgTx, feed: FeedName): Promise<RejectedRow[]> {
  if (feed === "subscriptions") return rejectSplitIds(tx);
  if (feed !== "members") return [];
  await adoptByChatId(tx);
  return [...(await rejectTakenChatIds(tx)), ...(await rejectLastAdminLeaving(tx))];
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

async function lastDayOf<Row>(tx: OrgTx, table: FeedTable<Row>, today: Day): Promise<Day | null> {
  if (table.dayColumn === undefined) return null;
  const [row] = await tx.query<{ last_day: Day | null }>(
    `select max(${table.dayColumn}) as last_day from ${stagingOf(table)} where org_id = $1 and ${table.dayColumn} <= $2::date`,
    [tx.orgId, isoDay(today)],
  );
  return row?.last_day ?? null;
}
