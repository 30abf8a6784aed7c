import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { migrate } from "../../src/store/migrate.ts";
import { type Reads, readsOf, replicaReads } from "../../src/store/read-replica.ts";
import { readSettings } from "../../src/store/settings.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg } from "../support/database.ts";
import { primaryWithReplica, type Replicated } from "../support/replica.ts";

let servers: Replicated;
let primary: Database;
let replica: Database;
const fallbacks: string[] = [];

beforeAll(async () => {
  servers = await primaryWithReplica();
  primary = await openDatabase(servers.primaryUrl);
  replica = await openDatabase(servers.replicaUrl);
  await migrate(primary);
});
afterAll(async () => {
  await Promise.all([primary.close(), replica.close()]);
  await servers.stop();
});

function reads(patienceMs = 10_000): Reads {
  return replicaReads({
    primary,
    replica: async () => replica,
    patienceMs,
    onFallback: (reason) => fallbacks.push(reason),
  });
}

test("what was committed a moment ago is there when the replica is read, behind both locks of the organisation", async () => {
  const scope = await newOrg(primary, "replicated");
  await primary.pool.query("insert into setting (org_id, key, value) values ($1, 'timezone', 'Asia/Tokyo')", [
    scope.orgId,
  ]);
  const source = await reads().upToDate();
  expect(source).toBe(replica);
  expect(await withOrg(source, scope, readSettings, "read")).toMatchObject({ timezone: "Asia/Tokyo" });
  const stranger = { ...scope, memberId: "00000000-0000-4000-8000-000000000000" };
  await expect(withOrg(source, stranger, readSettings, "read")).rejects.toMatchObject({ code: "not_a_member" });
});

test("a replica that has stopped replaying is not waited for longer than the patience, and the primary is read", async () => {
  await replica.pool.query("select pg_wal_replay_pause()");
  await newOrg(primary, "later");
  expect(await reads(50).upToDate()).toBe(primary);
  expect(fallbacks).toEqual(["the replica has not caught up"]);
  await replica.pool.query("select pg_wal_replay_resume()");
  expect(await reads().upToDate()).toBe(replica);
});

test("a database that replays nothing is no replica, whatever it holds", async () => {
  const alone = replicaReads({
    primary,
    replica: async () => primary,
    patienceMs: 0,
    onFallback: (reason) => fallbacks.push(reason),
  });
  expect(await alone.upToDate()).toBe(primary);
  expect(fallbacks).toHaveLength(2);
});

test("a replica that is gone leaves the primary, with the reason told", async () => {
  await servers.stopReplica();
  expect(await reads().upToDate()).toBe(primary);
  expect(fallbacks).toHaveLength(3);
});

test("without a replica everything is read from the primary", async () => {
  expect(await readsOf(primary).upToDate()).toBe(primary);
});
