/** 300,000 usage rows through loadFeed against plain COPY of the same rows into a bare table -> one JSON line. */
import { readdirSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from } from "pg-copy-streams";
import { isoDay, parseDay } from "../../src/core/day.ts";
import type { Account, UsageDay } from "../../src/core/records.ts";
import type { Database } from "../../src/store/database.ts";
import { loadFeed } from "../../src/store/import/load-feed.ts";
import { createOrg } from "../../src/store/tenants.ts";
import { withOrg } from "../../src/store/with-org.ts";

const accounts = 2_000;
const days = 150;
const rows = accounts * days;
const firstDay = parseDay("2026-01-01") ?? 0;
const options = { now: "2026-06-01T00:00:00Z", today: firstDay + days, full: false };

interface Cost {
  readonly clientMs: number;
  /** null where /proc does not say. */
  readonly serverMs: number | null;
}

/** @param db a database of its own, as its owner; what is written stays in it. */
export async function bench(db: Database): Promise<void> {
  const { orgId, systemMemberId } = await createOrg(db, { slug: `bench-${Date.now()}`, name: "Bench", kind: "real" });
  const scope = { orgId, memberId: systemMemberId };
  await withOrg(db, scope, (tx) => loadFeed(tx, "accounts", numbered(accountRecords()), options));
  const floor = await costOf(db, () => plainCopy(db));
  const first = await costOf(db, () =>
    withOrg(db, scope, (tx) => loadFeed(tx, "usage", numbered(usageRecords()), options)),
  );
  const again = await costOf(db, () =>
    withOrg(db, scope, (tx) => loadFeed(tx, "usage", numbered(usageRecords()), options)),
  );
  const result = {
    bench: "import",
    rows,
    plain_copy: figures(floor),
    import: figures(first),
    import_again: figures(again),
    ratio: Number((total(first) / total(floor)).toFixed(2)),
    peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

function figures(cost: Cost) {
  return {
    client_cpu_ms: Math.round(cost.clientMs),
    server_cpu_ms: cost.serverMs,
    rows_per_cpu_second: Math.round((rows / total(cost)) * 1_000),
  };
}

function total({ clientMs, serverMs }: Cost): number {
  return clientMs + (serverMs ?? 0);
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

function* usageRecords(): Generator<UsageDay> {
  for (let at = 0; at < rows; at++) {
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
    yield {
      id: `acc-${at}`,
      name: `Account ${at}`,
      aliases: [],
      segment: null,
      region: null,
      plan: null,
      ownerEmail: null,
      accountManagerEmail: null,
      licences: null,
      potentialUsers: null,
      renewalDay: null,
      noticeDays: null,
      signedUpOn: null,
      onboardingStartedOn: null,
      onboardingEndedOn: null,
      currency: null,
    };
  }
}

async function* numbered<Row>(records: Iterable<Row>): AsyncGenerator<{ line: number; record: Row }> {
  let line = 1;
  for (const record of records) {
    line += 1;
    yield { line, record };
  }
}

async function costOf(db: Database, work: () => Promise<unknown>): Promise<Cost> {
  const server = await serverCpuMs(db);
  const client = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(client);
  const serverAfter = await serverCpuMs(db);
  const serverMs = server === null || serverAfter === null ? null : serverAfter - server;
  return { clientMs: (user + system) / 1_000, serverMs };
}

// proc(5): fields 14 and 15 of stat, in ticks of 1/100 s.
const msPerTick = 10;

/** CPU of the server's processes that serve our connections; null where the server is not on this machine. */
async function serverCpuMs({ pool }: Database): Promise<number | null> {
  const { rows: backends } = await pool.query<{ pid: number }>(
    "select pid from pg_stat_activity where pid is not null",
  );
  const known = new Set(backends.map(({ pid }) => String(pid)));
  const local = readdirSync("/proc").filter((pid) => known.has(pid));
  if (local.length === 0) return null;
  return local.reduce((sum, pid) => sum + ticksOf(pid) * msPerTick, 0);
}

function ticksOf(pid: string): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}
