/** A year of a made-up book, day by day -> JSON lines: alerts per CSM and week, and departures warned of, ours against "score under 40". */
import { replay } from "../../src/app/playbooks/replay.ts";
import { addMonths, type Day, dayInZone, isoDay, parseDay } from "../../src/core/day.ts";
import { feedNames, watermarkedFeeds } from "../../src/core/records.ts";
import type { Database } from "../../src/store/database.ts";
import { loadFeed } from "../../src/store/import/load-feed.ts";
import type { OrgScope, OrgTx } from "../../src/store/scope.ts";
import { updateWatermarks } from "../../src/store/watermarks.ts";
import { withNewOrg } from "../../src/store/with-new-org.ts";
import { withOrg } from "../../src/store/with-org.ts";
import type { AlertStream } from "./alert-stream.ts";
import { AlertYear } from "./alert-year.ts";
import { printLine, significant } from "./line.ts";
import { recordsOf, retoldBook } from "./retold-book.ts";

const now = "2026-11-21T09:00:00Z";
const today: Day = parseDay("2026-11-21") ?? dayInZone(now, "UTC");
/** Days. */
const progressEvery = 30;

export async function bench(db: Database, progress: (text: string) => void): Promise<void> {
  const scope = await fill(db, progress);
  const from = addMonths(today, -12) + 1;
  const year = new AlertYear(from);
  await withOrg(db, scope, (tx) => replayInto(year, tx, from, progress), "read");
  const { naive, naiveDaily, cards, withDigest, byPlaybook, departures, owners } = year;
  const weeks = (today - from + 1) / 7;
  const figures = (stream: AlertStream) => ({
    departures: departures.length,
    csms: owners.size,
    alerts: stream.alerts,
    alerts_per_csm_and_week: significant(stream.alerts / owners.size / weeks),
    departures_warned_of: stream.warned(departures),
    recall: significant(stream.warned(departures) / departures.length),
  });
  const floors = [
    ['one alert each time a score enters "under 40", without hysteresis', naive],
    ["every account under 40 on every working day", naiveDaily],
  ] as const;
  const ours = [
    ["a year of alerts: cards of risk episodes", cards],
    ["a year of alerts: cards and what the digest lists, an account once a day", withDigest],
    ...[...byPlaybook].map(([id, stream]) => [`a year of alerts: ${id} alone`, stream] as const),
  ] as const;
  const ratioOf = "alerts_per_csm_and_week";
  for (const [floor, rule] of floors)
    for (const [name, stream] of ours)
      printLine({ bench: name, figures: figures(stream), floor, floorFigures: figures(rule), ratioOf });
}

async function replayInto(year: AlertYear, tx: OrgTx, from: Day, progress: (text: string) => void): Promise<void> {
  for await (const replayed of replay(tx, { from, to: today })) {
    year.add(replayed);
    const { day, done, total } = replayed;
    if (done % progressEvery === 0) progress(`  replayed ${isoDay(day)} (${done} of ${total})`);
  }
}

async function fill(db: Database, progress: (text: string) => void): Promise<OrgScope> {
  progress("  telling the demo's customers over fifteen months");
  const book = retoldBook(today);
  return withNewOrg(db, { slug: "retold", name: "Retold", kind: "real" }, async (tx) => {
    const lastDays = new Map<string, Day | null>();
    for (const feed of feedNames) {
      const rows = recordsOf(book, feed).map((record, index) => ({ line: index + 1, record }));
      const report = await loadFeed(tx, feed, streamed(rows), { now, today, full: false });
      const [rejected] = report.rejected;
      if (rejected !== undefined) throw new Error(`${feed}: ${rejected.problem}`);
      lastDays.set(feed, report.lastDay);
    }
    const ofFeeds = Object.fromEntries(watermarkedFeeds.map((feed) => [feed, lastDays.get(feed) ?? null]));
    await updateWatermarks(tx, ofFeeds, { now, today });
    return { orgId: tx.orgId, memberId: tx.memberId };
  });
}

async function* streamed<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}
