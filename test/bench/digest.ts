/** Organisations of three sizes, a day's digest each -> what it costs to score, rank, say, render and enqueue it, and how that grows. */
import { parseAnswer } from "../../src/answers/read-back.ts";
import type { DueDigest } from "../../src/app/digests/due-digests.ts";
import { digestMaker } from "../../src/app/digests/maker.ts";
import { namesReader } from "../../src/app/known-names.ts";
import { findOrg } from "../../src/app/organisations.ts";
import { scoreDays } from "../../src/app/score-days.ts";
import { daysToScore } from "../../src/app/score-history.ts";
import { isoDay } from "../../src/core/day.ts";
import { renderSlack } from "../../src/presentation/slack/render.ts";
import { renderTeams } from "../../src/presentation/teams/render.ts";
import type { Database } from "../../src/store/database.ts";
import { listDigests, saveDigest } from "../../src/store/digests.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { type BigOrg, makeOrg, now, today } from "./big-org.ts";
import { added, type Cost, costOf, perPiece } from "./cost.ts";
import { printLine, significant } from "./line.ts";
import { distinctNames, numbers } from "./made-up-names.ts";
import { collectedMemory, peakRssMb } from "./memory-used.ts";
import { sumUsage, usageSumWords } from "./usage-sum.ts";

/** Ascending: the peak of memory is the process's. */
const sizes = [1_000, 10_000, 50_000];

interface Measured {
  readonly accounts: number;
  readonly perAccountMs: number;
}

/** @param db a database of its own, as the server's superuser; what is written stays in it. */
export async function bench(db: Database, progress: (text: string) => void): Promise<void> {
  const rssBefore = collectedMemory().rssMb;
  const measured: Measured[] = [];
  for (const accounts of sizes) measured.push(await benchSize(db, { accounts, rssBefore }, progress));
  const [least, ...more] = measured;
  for (const { accounts, perAccountMs } of more) {
    printLine({
      bench: "a digest's growth, for each account",
      figures: { accounts, cpu_ms: significant(perAccountMs) },
      floor: `the same with ${least?.accounts} accounts`,
      floorFigures: { cpu_ms: significant(least?.perAccountMs ?? 0) },
      ratioOf: "cpu_ms",
    });
  }
}

interface Size {
  readonly accounts: number;
  readonly rssBefore: number;
}

async function benchSize(db: Database, { accounts, rssBefore }: Size, progress: (text: string) => void) {
  progress(`  an organisation of ${accounts} accounts`);
  const names = distinctNames(accounts, numbers(2));
  const org = await makeOrg(db, { org: { slug: `digest-${accounts}`, name: "Digest Book" }, names }, () => {});
  await haveScores(db, org);
  await subscribe(db, org);
  const floor = await costOf(db, () => sumUsage(db, org.scope));
  const { book, kept, rendered, letters } = await makeDigest(db, org);
  const all = added(added(book, kept), rendered);
  printLine({
    bench: "a digest of the whole book: score, rank, say, enqueue, render for Slack and Teams",
    figures: {
      accounts,
      letters,
      wall_ms: significant(all.wallMs),
      ...perPiece(all, 1),
      book_cpu_ms: perPiece(book, 1).cpu_ms,
      say_and_enqueue_cpu_ms: perPiece(kept, 1).cpu_ms,
      render_cpu_ms: perPiece(rendered, 1).cpu_ms,
      peak_rss_mb: peakRssMb(),
    },
    floor: usageSumWords,
    floorFigures: { wall_ms: significant(floor.wallMs), ...perPiece(floor, 1), peak_rss_mb: rssBefore },
    ratioOf: "cpu_ms",
  });
  return { accounts, perAccountMs: perPiece(all, 1).cpu_ms / accounts };
}

/** Of two days as they are; the other days that cards look back on have one of theirs: as many rows to read, sooner written. */
async function haveScores(db: Database, { scope }: BigOrg): Promise<void> {
  const [weekAgo, yesterday] = [today - 7, today - 1];
  await withOrg(db, scope, (tx) => scoreDays(tx, [weekAgo, yesterday]));
  for (const day of daysToScore(today).filter((one) => one !== weekAgo && one !== yesterday)) {
    await db.pool.query(
      `insert into score
       select (jsonb_populate_record(score, jsonb_build_object('day', $2::date))).* from score where org_id = $1 and day = $3::date`,
      [scope.orgId, isoDay(day), isoDay(day < weekAgo ? weekAgo : yesterday)],
    );
  }
  await db.pool.query("vacuum (analyze) score");
}

async function subscribe(db: Database, { scope }: BigOrg): Promise<void> {
  const wanted = {
    destination: { platform: "slack", workspaceId: "T1", kind: "channel", id: "C1" },
    placeName: "#cs",
    schedule: { atMinute: 0, weekdays: [6], timezone: "UTC" },
    filter: {},
    locale: null,
    emptyDay: "line",
    configName: null,
  } as const;
  await withOrg(db, scope, (tx) => saveDigest(tx, wanted, { id: "bench", now }));
}

async function makeDigest(db: Database, { scope, org }: BigOrg) {
  let made = 0;
  const maker = digestMaker({ readNames: namesReader(), newId: () => `digest-${++made}` });
  const whole = await findOrg(db, org.slug);
  const [digest] = await withOrg(db, scope, listDigests, "read");
  if (digest === undefined) throw new Error("nobody subscribed");
  const due: DueDigest = { digest, day: today };
  return withOrg(
    db,
    scope,
    async (reading) => {
      const read = await timed(db, () => maker.readBook(reading, { org: whole, due: [due], now }));
      const kept = await timed(db, () => withOrg(db, scope, (tx) => maker.keep(tx, read.result, due)));
      const documents = await db.pool.query<{ document: string }>("select document from answer where org_id = $1", [
        scope.orgId,
      ]);
      const rendered = await timed(db, async () => documents.rows.map(({ document }) => rendering(document)));
      return { book: read.cost, kept: kept.cost, rendered: rendered.cost, letters: documents.rows.length };
    },
    "read",
  );
}

async function timed<Result>(db: Database, work: () => Promise<Result>): Promise<{ result: Result; cost: Cost }> {
  const results: Result[] = [];
  const cost = await costOf(db, async () => void results.push(await work()));
  const [result] = results;
  if (result === undefined) throw new Error("the work came to nothing");
  return { result, cost };
}

/** As the outbox's workers have it: read back, then rendered for both platforms. */
function rendering(document: string): unknown {
  const answer = parseAnswer(document);
  return [renderSlack(answer), renderTeams(answer)];
}
