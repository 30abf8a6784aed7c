/** What a claim reads does not grow with what waits. */
import { expect, test } from "vitest";
import { claimOutbox } from "../../src/store/outbox-claim.ts";
import { testDatabase } from "../support/database.ts";
import { fillOutbox } from "../support/outbox/backlog.ts";
import { orgWithSlack } from "../support/outbox/posting.ts";

const db = await testDatabase();
const scope = await orgWithSlack(db, "acme", "T1");

/** By the server's own count, flushed. */
async function read(): Promise<{ scans: number; tuples: number }> {
  const { rows } = await db.pool.query<{ scans: number; tuples: number }>(
    `select seq_scan::int as scans, (select sum(idx_tup_read)::int from pg_stat_user_indexes where relname = 'outbox') as tuples
     from pg_stat_user_tables where relname = 'outbox'`,
  );
  return rows[0] ?? { scans: -1, tuples: -1 };
}

/** The server counts for a connection when it comes to rest, so that each claim here closes its own. */
async function claims(count: number): Promise<number> {
  let taken = 0;
  let afterPlace = "";
  for (let n = 0; n < count; n += 1) {
    const claimed = await claimOutbox(db, {
      platform: "slack",
      workspaceId: "T1",
      worker: "w",
      limit: 8,
      leaseSeconds: 600,
      afterPlace,
      eachMs: 0,
      burstMs: 0,
    });
    afterPlace = claimed.at(-1)?.place.destination ?? "";
    taken += claimed.length;
  }
  return taken;
}

test("with a hundred thousand letters for a thousand places a claim of eight reads some dozens of index entries and scans nothing", async () => {
  await fillOutbox(db, scope, 100_000, 1_000);
  await db.pool.query("select pg_stat_force_next_flush()");
  await db.pool.query("select pg_stat_reset()");
  expect(await claims(50)).toBe(400);
  const { rows } = await db.pool.query("select count(*)::int as held from outbox_lane where held_by is not null");
  expect(rows).toEqual([{ held: 400 }]);
  await db.pool.query("select pg_stat_force_next_flush()");
  const { scans, tuples } = await read();
  expect(scans).toBe(0);
  // Of a letter: its place found, its place's first letter, and whether one before it is open.
  expect(tuples).toBeGreaterThan(400);
  expect(tuples / 400).toBeLessThan(12);
}, 120_000);
