/** How far each feed is known to be complete: kept per feed, only growing unless the organisation states a day itself. */
import { type Day, isoDay, parseDay } from "../core/day.ts";
import { type Setting, type WatermarkedFeed, type Watermarks, watermarkedFeeds } from "../core/records.ts";
import { watermarkTable } from "./import/fact-tables.ts";
import { settle } from "./import/settle.ts";
import { createStaging, stagingOf } from "./import/stage.ts";
import type { OrgTx } from "./scope.ts";

export type LastDays = Readonly<Partial<Record<WatermarkedFeed, Day | null>>>;

const neverFed: Watermarks = {
  usage: null,
  user_days: null,
  tickets: null,
  surveys: null,
  touches: null,
  invoices: null,
};

export async function readWatermarks(tx: OrgTx): Promise<Watermarks> {
  const rows = await tx.query<{ feed: WatermarkedFeed; complete_to: Day }>(
    "select feed, complete_to from watermark where org_id = $1 and feed = any($2)",
    [tx.orgId, watermarkedFeeds],
  );
  return { ...neverFed, ...Object.fromEntries(rows.map((row) => [row.feed, row.complete_to])) };
}

/**
 * Moves the watermarks to the last days of the feeds just imported, or to what settings.csv states; once in a transaction.
 * No day is later than `today`, the import day (definitions.md §5). The watermarks of `later` feeds stay where they are.
 */
export async function updateWatermarks(
  tx: OrgTx,
  lastDays: LastDays,
  { now, today, later = new Set() }: { now: string; today: Day; later?: ReadonlySet<string> },
): Promise<Watermarks> {
  const stored = await readWatermarks(tx);
  const stated = await statedWatermarks(tx);
  const moved = watermarkedFeeds.flatMap((feed) => {
    if (later.has(feed)) return [];
    const day = stated.get(feed) ?? latest(stored[feed], lastDays[feed] ?? null);
    return day === null ? [] : [{ feed, completeTo: isoDay(Math.min(day, today)) }];
  });
  await createStaging(tx, watermarkTable);
  await tx.query(
    `insert into ${stagingOf(watermarkTable)} (org_id, feed, complete_to)
     select $1::uuid, feed, complete_to from unnest($2::text[], $3::date[]) as moved (feed, complete_to)`,
    [tx.orgId, moved.map((row) => row.feed), moved.map((row) => row.completeTo)],
  );
  await settle(tx, watermarkTable, now);
  return readWatermarks(tx);
}

async function statedWatermarks(tx: OrgTx): Promise<Map<string, Day>> {
  const rows = await tx.query<Setting>(
    "select key, value from setting where org_id = $1 and starts_with(key, 'watermark.')",
    [tx.orgId],
  );
  return new Map(
    rows.flatMap(({ key, value }) => {
      const day = parseDay(value);
      return day === undefined ? [] : [[key.slice("watermark.".length), day] as const];
    }),
  );
}

function latest(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
