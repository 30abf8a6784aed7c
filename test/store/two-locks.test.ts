import { beforeAll, expect, test } from "vitest";
import { appRole } from "../../src/store/roles.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { transaction } from "../../src/store/transaction.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";

// Two independent locks keep organisations apart: the program's check and the database's row-level security.
const db = await testDatabase();
const a = await newOrg(db, "a");
const b = await newOrg(db, "b");

beforeAll(async () => {
  for (const scope of [a, b]) {
    await withOrg(db, scope, (tx) =>
      tx.query("insert into account (org_id, id, name) values ($1, 'secret', 'Secret')", [tx.orgId]),
    );
  }
});

async function tenantTables(): Promise<string[]> {
  const { rows } = await db.pool.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'org_id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
  );
  return rows.map((row) => row.name);
}

async function withoutDatabaseLock<Result>(run: () => Promise<Result>): Promise<Result> {
  const tables = await tenantTables();
  for (const name of tables) await db.pool.query(`alter table ${name} disable row level security`);
  try {
    return await run();
  } finally {
    for (const name of tables) await db.pool.query(`alter table ${name} enable row level security`);
  }
}

/** What a program without its own check would do: the role and whatever organisation and member it is told. */
function withoutProgramLock(scope: Partial<OrgScope>, sql: string, parameters: unknown[] = []) {
  return transaction(
    db,
    async (client) => {
      await client.query(`begin; set local role ${appRole}`);
      await client.query("select set_config('app.org_id', $1, true), set_config('app.member_id', $2, true)", [
        scope.orgId ?? "",
        scope.memberId ?? "",
      ]);
    },
    async (client) => (await client.query(sql, parameters)).rows,
  );
}

const secrets = "select name from account where org_id = $1";

test("with both locks a member reads the own organisation", async () => {
  expect(await withOrg(db, a, (tx) => tx.query(secrets, [tx.orgId]))).toEqual([{ name: "Secret" }]);
});

test("without row-level security the program refuses a member of A who names B", async () => {
  await withoutDatabaseLock(async () => {
    const stranger = { orgId: b.orgId, memberId: a.memberId };
    await expect(withOrg(db, stranger, (tx) => tx.query(secrets, [tx.orgId]))).rejects.toMatchObject({
      code: "not_a_member",
    });
  });
});

test("without row-level security the program refuses, for a member of A, statements about B or about everybody", async () => {
  await withoutDatabaseLock(async () => {
    const refused = { code: "statement_unscoped" };
    await expect(withOrg(db, a, (tx) => tx.query(secrets, [b.orgId]))).rejects.toMatchObject(refused);
    await expect(withOrg(db, a, (tx) => tx.query("select name from account"))).rejects.toMatchObject(refused);
    await expect(
      withOrg(db, a, (tx) => tx.query("update account set name = 'changed' where org_id = $1", [b.orgId])),
    ).rejects.toMatchObject(refused);
    await expect(withOrg(db, a, (tx) => tx.query("delete from account"))).rejects.toMatchObject(refused);
  });
  expect(await withOrg(db, b, (tx) => tx.query(secrets, [tx.orgId]))).toEqual([{ name: "Secret" }]);
});

test("a careless statement that passes the program's check meets the database's", async () => {
  expect(
    await withOrg(db, a, (tx) => tx.query("select org_id from account where org_id = $1 or true", [tx.orgId])),
  ).toEqual([{ org_id: a.orgId }]);
});

test("without the program's check the database shows a member of A nothing of B, in any table", async () => {
  for (const name of await tenantTables()) {
    const count = withoutProgramLock(a, `select count(*)::int as n from ${name} where org_id <> $1`, [a.orgId]);
    if (["workspace", "claim"].includes(name)) await expect(count).rejects.toMatchObject({ code: "42501" });
    else expect(await count).toEqual([{ n: 0 }]);
  }
});

test.each([
  ["a member of A who names B", { orgId: b.orgId, memberId: a.memberId }],
  ["nobody in B", { orgId: b.orgId }],
  ["a member of B without an organisation", { memberId: b.memberId }],
  ["nobody at all", {}],
])("without the program's check %s reads, changes and adds nothing", async (_who, scope) => {
  expect(await withoutProgramLock(scope, "select * from account")).toEqual([]);
  expect(await withoutProgramLock(scope, "update account set name = 'changed' returning id")).toEqual([]);
  expect(await withoutProgramLock(scope, "delete from account returning id")).toEqual([]);
  const insert = withoutProgramLock(scope, "insert into account (org_id, id, name) values ($1, 'x', 'X')", [b.orgId]);
  await expect(insert).rejects.toThrow(/row-level security/);
});

test("a row cannot be moved from one's own organisation into another", async () => {
  const move = withoutProgramLock(a, "update account set org_id = $1", [b.orgId]);
  await expect(move).rejects.toThrow(/row-level security/);
});

test("a member of A cannot join B by writing a member row", async () => {
  const join = withoutProgramLock(a, "insert into member (org_id, id, name, role) values ($1, $2, 'Me', 'admin')", [
    b.orgId,
    a.memberId,
  ]);
  await expect(join).rejects.toThrow(/row-level security/);
});

test.each(["workspace", "claim", "inbox", "claim_attempt", "schema_migration"])(
  "%s, which knows no tenant, is closed to every request",
  async (name) => {
    await expect(withoutProgramLock(a, `select * from ${name}`)).rejects.toMatchObject({ code: "42501" });
  },
);
