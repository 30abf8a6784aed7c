import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, test } from "vitest";
import type { OrgTx } from "../../src/store/scope.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";

const db = await testDatabase();
const scope = await newOrg(db, "main");

/** Ends the transaction's own backend, as a server that is stopped or killed does; resolves when it is gone. */
async function cutOff(tx: OrgTx): Promise<void> {
  const [backend] = await tx.query<{ pid: number }>("select pg_backend_pid() as pid where $1 <> '' or 'org_id' = ''", [
    tx.orgId,
  ]);
  await db.pool.query("select pg_terminate_backend($1, 5000)", [backend?.pid]);
}

test("a connection lost between two statements is an error with what to do, and the process stays up", async () => {
  const attempt = withOrg(db, scope, async (tx) => {
    await tx.query("insert into account (org_id, id, name) values ($1, 'a', 'Lost')", [tx.orgId]);
    await cutOff(tx);
    await tx.query("select id from account where org_id = $1", [tx.orgId]);
  });
  await expect(attempt).rejects.toMatchObject({ code: "database_connection_lost" });
  const rows = await withOrg(db, scope, (tx) => tx.query("select id from account where org_id = $1", [tx.orgId]));
  expect(rows).toEqual([]);
});

test("a connection lost in the middle of a COPY is that error too", async () => {
  const attempt = withOrg(db, scope, async (tx) => {
    await tx.query(
      "create temporary table staged on commit drop as select org_id, id as word from account where org_id = $1 with no data",
      [tx.orgId],
    );
    async function* lines() {
      yield `${tx.orgId}\tfirst\n`;
      await db.pool.query(
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and query ilike 'copy pg_temp%'",
      );
      for (let line = 0; line < 50_000; line += 1) yield `${tx.orgId}\tafter\n`;
    }
    await pipeline(Readable.from(lines(), { objectMode: false }), tx.copyInto("staged", ["org_id", "word"]));
  });
  await expect(attempt).rejects.toMatchObject({ code: "database_connection_lost" });
});
