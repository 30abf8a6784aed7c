/** A million usage rows, from a CSV file and from memory, against plain COPY of the same rows into a bare table -> a JSON line for each pass. */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from } from "pg-copy-streams";
import { importFolder } from "../../src/app/import.ts";
import { isoDay, parseDay } from "../../src/core/day.ts";
import type { Account, UsageDay } from "../../src/core/records.ts";
import type { Database } from "../../src/store/database.ts";
import { loadFeed } from "../../src/store/import/load-feed.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { bareAccount } from "../support/bare-account.ts";
import { createOrg } from "../support/organisations.ts";
import { type Cost, costOf, perPiece } from "./cost.ts";
import { type Line, printLine } from "./line.ts";
import { collectedMemory, peakRssMb } from "./memory-used.ts";

const accounts = 5_000;
const days = 200;
const rows = accounts * days;
const part = 300_000;
const firstDay = parseDay("2026-01-01") ?? 0;
const options = { now: "2026-07-20T00:00:00Z", today: firstDay + days, full: false };

/** The first plain COPY is not counted: a floor must not hold what is done only once. @param db its own, as its owner. */
export async function bench(db: Database): Promise<void> {
  const { orgId, systemMemberId } = await createOrg(db, { slug: "bench", name: "Bench", kind: "real" });
  const scope = { orgId, memberId: systemMemberId };
  const load = () => withOrg(db, scope, (tx) => loadFeed(tx, "usage", numbered(usageRecords()), options));
  await withOrg(db, scope, (tx) => loadFeed(tx, "accounts", numbered(accountRecords()), options));
  const rssBefore = collectedMemory().rssMb;
  await plainCopy(db);
  const floor = await costOf(db, () => plainCopy(db));
  const partRss = await peakOfPart(db);
  const first = await costOf(db, load);
  const wholeRss = peakRssMb();
  const again = await costOf(db, load);
  const line = {
    floor: "plain COPY of the same rows into a table without a key",
    floorFigures: figures(floor),
    ratioOf: "cpu_ms",
  };
  await benchFile(db, line);
  printLine({ bench: "import usage", figures: { rows, ...figures(first) }, ...line });
  printLine({ bench: "import usage, the same again", figures: { rows, ...figures(again) }, ...line });
  printLine({
    bench: "import usage, memory of all rows against a part",
    figures: { rows, rss_mb: wholeRss },
    floor: "the peak of the same process after a part of the rows",
    floorFigures: { rows: part, rss_mb: partRss },
    ratioOf: "rss_mb",
  });
  printLine({
    bench: "import usage, memory",
    figures: { rows, rss_mb: peakRssMb() },
    floor: "the same process before; measured is its peak",
    floorFigures: { rss_mb: rssBefore },
    ratioOf: "rss_mb",
  });
}

/** A part of the rows into an organisation of its own: were memory to grow with the rows, the whole would show it. */
async function peakOfPart(db: Database): Promise<number> {
  const { orgId, systemMemberId } = await createOrg(db, { slug: "part", name: "Part", kind: "real" });
  await withOrg(db, { orgId, memberId: systemMemberId }, async (tx) => {
    await loadFeed(tx, "accounts", numbered(accountRecords()), options);
    await loadFeed(tx, "usage", numbered(usageRecords(part)), options);
  });
  return peakRssMb();
}

type Floor = Pick<Line, "floor" | "floorFigures" | "ratioOf">;

/** As `holdfast import` does it, scoring apart: read, checked, loaded; then recognised, then read to be rehearsed. */
async function benchFile(db: Database, floor: Floor): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), "holdfast-bench-import-"));
  try {
    await pipeline(Readable.from(accountLines()), createWriteStream(join(dir, "accounts.csv")));
    await pipeline(Readable.from(usageLines()), createWriteStream(join(dir, "usage.csv")));
    const request = { db, dir, slug: "from-file", full: false, now: options.now };
    const first = await costOf(db, () => importFolder(request));
    const again = await costOf(db, () => importFolder(request));
    const check = await costOf(db, () => importFolder({ ...request, check: true }));
    printLine({ bench: "import usage.csv", figures: { rows, ...figures(first) }, ...floor });
    printLine({ bench: "import usage.csv, the same file again", figures: { rows, ...figures(again) }, ...floor });
    printLine({ bench: "import usage.csv --check, nothing new", figures: { rows, ...figures(check) }, ...floor });
  } finally {
    await rm(dir, { recursive: true });
  }
}

function* accountLines(): Generator<string> {
  yield "id,name\n";
  for (const { id, name } of accountRecords()) yield `${id},${name}\n`;
}

function* usageLines(): Generator<string> {
  yield "account_id,day,active_users,active_users_7d,active_users_30d,sessions,events,features_used\n";
  for (const chunk of plainLines()) yield chunk.replaceAll("\t", ",");
}

function figures(cost: Cost) {
  const cpu = perPiece(cost, 1);
  return { wall_ms: Math.round(cost.wallMs), ...cpu, rows_per_cpu_second: Math.round((rows / cpu.cpu_ms) * 1_000) };
}

async function plainCopy(db: Database): Promise<void> {
  const client = await db.pool.connect();
  try {
    await client.query(
      `create table bare_usage (account_id text, day date, active_users int, active_users_7d int, active_users_30d int,
         sessions int, events int, features_used int)`,
    );
    await pipeline(Readable.from(plainLines()), client.query(from("copy bare_usage from stdin")));
    await client.query("drop table bare_usage");
  } finally {
    client.release();
  }
}

function* plainLines(): Generator<string> {
  let chunk = "";
  for (const row of usageRecords()) {
    chunk += `${row.accountId}\t${isoDays[row.day - firstDay]}\t${row.activeUsers}\t${row.activeUsers7d}\t${row.activeUsers30d}\t${row.sessions}\t${row.events}\t${row.featuresUsed}\n`;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}

const isoDays = Array.from({ length: days }, (_, index) => isoDay(firstDay + index));

function* usageRecords(count = rows): Generator<UsageDay> {
  for (let at = 0; at < count; at++) {
    const account = Math.floor(at / days);
    yield {
      accountId: `acc-${account}`,
      day: firstDay + (at % days),
      activeUsers: account % 50,
      activeUsers7d: account % 60,
      activeUsers30d: account % 70,
      sessions: at % 100,
      events: at % 1_000,
      featuresUsed: at % 9,
    };
  }
}

function* accountRecords(): Generator<Account> {
  for (let at = 0; at < accounts; at++) {
    yield bareAccount(`acc-${at}`);
  }
}

async function* numbered<Row>(records: Iterable<Row>): AsyncGenerator<{ line: number; record: Row }> {
  let line = 1;
  for (const record of records) {
    line += 1;
    yield { line, record };
  }
}
