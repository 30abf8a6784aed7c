/** An empty database -> the demo book, an organisation of its own, made anew when its today has moved into another month. */
import { type Day, firstOfMonth, isoDay } from "../core/day.ts";
import { HoldfastError } from "../core/error.ts";
import { type FeedName, type FeedRecords, feedNames, watermarkedFeeds } from "../core/records.ts";
import { demoBook } from "../ingest/demo/demo-book.ts";
import type { Database } from "../store/database.ts";
import { loadFeed } from "../store/import/load-feed.ts";
import { renewDemo } from "../store/renew-demo.ts";
import type { OrgTx } from "../store/scope.ts";
import { isOrgTaken, listOrgs, type Org } from "../store/tenants.ts";
import { updateWatermarks } from "../store/watermarks.ts";
import { withNewOrg } from "../store/with-new-org.ts";
import { demoSlug, systemScope } from "./organisations.ts";
import { scoreDays } from "./score-days.ts";
import { daysToScore } from "./score-history.ts";

const demoName = "Tidewater Software (demo)";

export interface DemoRequest {
  readonly db: Database;
  readonly today: Day;
  /** ISO instant. */
  readonly now: string;
  readonly progress: (text: string) => void;
}

/** Makes the demo only in a database without any organisation, and renews it only when it is there. */
export async function ensureDemo(request: DemoRequest): Promise<void> {
  const orgs = await listOrgs(request.db);
  const demo = orgs.find(({ kind }) => kind === "demo");
  if (demo === undefined && orgs.length > 0) return;
  if (demo === undefined) await makeDemo(request);
  else if (isOfAnotherMonth(request, demo)) await remakeDemo(request, demo);
}

async function makeDemo({ db, today, ...request }: DemoRequest): Promise<void> {
  request.progress("The database is empty: making the demo book, an organisation of its own (no real customer in it)");
  const demo = { slug: demoSlug, name: demoName, kind: "demo", demoToday: today } as const;
  try {
    await withNewOrg(db, demo, (tx) => fill(tx, { today, ...request }));
  } catch (error) {
    // Another process's first start was quicker; its demo was waited for and is whole.
    if (!isOrgTaken(error)) throw error;
  }
}

async function remakeDemo(request: DemoRequest, demo: Org): Promise<void> {
  request.progress("The demo book is from another month: making it anew");
  await renewDemo(request.db, systemScope(demo), request.today, (tx) => fill(tx, request));
}

function isOfAnotherMonth({ today }: DemoRequest, { demoToday }: Org): boolean {
  return demoToday === null || firstOfMonth(demoToday) !== firstOfMonth(today);
}

/** In the caller's one transaction: a demo is there whole or not at all. */
async function fill(tx: OrgTx, { today, now, progress }: Omit<DemoRequest, "db">): Promise<void> {
  const book = demoBook({ today });
  const lastDays = new Map<FeedName, Day | null>();
  for (const feed of feedNames) lastDays.set(feed, await loadRecords(tx, feed, book, { now, today }));
  const ofFeeds = Object.fromEntries(watermarkedFeeds.map((feed) => [feed, lastDays.get(feed) ?? null]));
  await updateWatermarks(tx, ofFeeds, { now, today });
  progress(`Scoring ${book.accounts.length} accounts as of ${isoDay(today)} and the thirteen weeks before`);
  await scoreDays(tx, daysToScore(today));
}

/** The way an import goes. @returns the feed's last day. */
async function loadRecords<Feed extends FeedName>(
  tx: OrgTx,
  feed: Feed,
  book: { readonly [feed in FeedName]: readonly FeedRecords[feed][] },
  { now, today }: { readonly now: string; readonly today: Day },
): Promise<Day | null> {
  const report = await loadFeed(tx, feed, numbered(book[feed]), { now, today, full: false });
  const [rejected] = report.rejected;
  if (rejected === undefined) return report.lastDay;
  throw new HoldfastError(
    "demo_rejected",
    `The demo book has a ${feed} row that cannot be taken: ${rejected.problem}.`,
    "This is a fault of Holdfast: report it with this message.",
  );
}

async function* numbered<Row>(records: readonly Row[]): AsyncGenerator<{ line: number; record: Row }> {
  for (const [index, record] of records.entries()) yield { line: index + 1, record };
}
