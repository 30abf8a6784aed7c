import { finished } from "node:stream/promises";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newDatabase, newOrg, testDatabase } from "../support/database.ts";
import { templateName } from "../support/global-setup.ts";

const db = await testDatabase();
const scope = await newOrg(db, "main");
const addAccount = "insert into account (org_id, id, name) values ($1, $2, $3)";
const accountNames = "select name from account where org_id = $1 order by name";

test("what a transaction wrote is there for the next one", async () => {
  await withOrg(db, scope, (tx) => tx.query(addAccount, [tx.orgId, "kept", "Acme"]));
  const rows = await withOrg(
    db,
    scope,
    (tx) => tx.query("select id, name from account where org_id = $1 and id = 'kept'", [tx.orgId]),
    "read",
  );
  expect(rows).toEqual([{ id: "kept", name: "Acme" }]);
});

test("a transaction that throws keeps nothing", async () => {
  const before = await withOrg(db, scope, (tx) => tx.query(accountNames, [tx.orgId]));
  const attempt = withOrg(db, scope, async (tx) => {
    await tx.query(addAccount, [tx.orgId, "lost", "Lost"]);
    throw new Error("after the insert");
  });
  await expect(attempt).rejects.toThrow("after the insert");
  expect(await withOrg(db, scope, (tx) => tx.query(accountNames, [tx.orgId]))).toEqual(before);
});

test("a failed statement that the caller passed over does not look like a success", async () => {
  const attempt = withOrg(db, scope, async (tx) => {
    await tx.query(addAccount, [tx.orgId, "swallowed", "Swallowed"]);
    await tx.query("select 1 / 0 as org_id where $1 is not null", [tx.orgId]).catch(() => {});
  });
  await expect(attempt).rejects.toMatchObject({ code: "transaction_undone" });
});

test("a full disk is an error with what to do, and nothing is kept", async () => {
  await db.pool.query(`
    create function full_disk() returns trigger language plpgsql as $$
    begin raise 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
    create trigger full_disk after insert on account for each row when (new.id = 'too much') execute function full_disk()`);
  const attempt = withOrg(db, scope, async (tx) => {
    await tx.query(addAccount, [tx.orgId, "before it", "Before"]);
    await tx.query(addAccount, [tx.orgId, "too much", "Too much"]);
  });
  await expect(attempt).rejects.toMatchObject({
    code: "database_disk_full",
    message: expect.stringContaining("No space left on device"),
    remedy: expect.stringContaining("HOLDFAST_HOME"),
  });
  await db.pool.query("drop trigger full_disk on account; drop function full_disk()");
  expect(await withOrg(db, scope, (tx) => tx.query(accountNames, [tx.orgId]))).not.toContainEqual({ name: "Before" });
});

test("when the transaction cannot be opened, nothing is run and the connection is not used again", async () => {
  let ran = false;
  const attempt = withOrg(db, { orgId: "not a uuid", memberId: scope.memberId }, async () => {
    ran = true;
  });
  await expect(attempt).rejects.toThrow(/invalid input syntax for type uuid/);
  expect(ran).toBe(false);
  expect(db.pool.idleCount).toBe(db.pool.totalCount);
  const rows = await db.pool.query(
    "select current_setting('app.org_id', true) as org, current_user = session_user as owner",
  );
  expect(rows.rows).toEqual([{ org: null, owner: true }]);
});

test("a reader can write nothing", async () => {
  const attempt = withOrg(db, scope, (tx) => tx.query(addAccount, [tx.orgId, "r", "R"]), "read");
  await expect(attempt).rejects.toMatchObject({ code: "25006" });
});

test("a reader sees one moment, whatever is committed beside it", async () => {
  const counts = await withOrg(
    db,
    scope,
    async (tx) => {
      const before = await tx.query(accountNames, [tx.orgId]);
      await withOrg(db, scope, (other) => other.query(addAccount, [other.orgId, "beside", "Beside"]));
      return [before, await tx.query(accountNames, [tx.orgId])];
    },
    "read",
  );
  expect(counts[0]).toEqual(counts[1]);
});

test.each([
  ["names no organisation", "select * from account where $1 <> ''"],
  ["passes no organisation", "select * from account where org_id is not null"],
  ["ends the transaction", "commit"],
  ["takes another role", "reset role"],
])("a statement that %s is refused before it reaches the database", async (_what, sql) => {
  await expect(withOrg(db, scope, (tx) => tx.query(sql, [tx.orgId]))).rejects.toMatchObject({
    code: "statement_unscoped",
  });
});

test("rows are copied into a temporary table and taken over from there", async () => {
  await withOrg(db, scope, async (tx) => {
    await tx.query(
      "create temporary table stage on commit drop as select id, name from account where org_id = $1 with no data",
      [tx.orgId],
    );
    const copy = tx.copyInto("stage", ["id", "name"]);
    copy.end("c1\tCopied\n");
    await finished(copy);
    await tx.query("insert into account (org_id, id, name) select $1::uuid, id, name from pg_temp.stage", [tx.orgId]);
  });
  const rows = await withOrg(db, scope, (tx) =>
    tx.query("select name from account where org_id = $1 and id = 'c1'", [tx.orgId]),
  );
  expect(rows).toEqual([{ name: "Copied" }]);
});

test("a temporary table that would outlive its transaction, and meet another organisation, is refused", async () => {
  const attempt = withOrg(db, scope, (tx) =>
    tx.query("create temporary table kept as select id from account where org_id = $1", [tx.orgId]),
  );
  await expect(attempt).rejects.toMatchObject({ code: "temporary_table_kept" });
});

test("a day is written the same way in a key and read as the same day, however the server writes days", async () => {
  const url = await newDatabase(templateName);
  const name = new URL(url).pathname.slice(1);
  await db.pool.query(`alter database ${name} set datestyle = 'German, DMY'`);
  const german = await openDatabase(url);
  const there = await newOrg(german, "main");
  const rows = await withOrg(german, there, (tx) =>
    tx.query(
      "select 'digest:' || date '2026-11-02' as key, date '1970-01-03' as day where $1::uuid is not null /* org_id */",
      [tx.orgId],
    ),
  );
  await german.close();
  expect(rows).toEqual([{ key: "digest:2026-11-02", day: 2 }]);
});
