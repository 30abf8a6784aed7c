import { once } from "node:events";
import { createServer } from "node:net";
import { types } from "pg";
import { expect, inject, test } from "vitest";
import { HoldfastError } from "../../src/core/error.ts";
import { openDatabase, refuseOldServer } from "../../src/store/database.ts";
import { newDatabase, testDatabase } from "../support/database.ts";
import { databaseUrl } from "../support/global-setup.ts";

const db = await testDatabase();

async function refusalOf(url: string): Promise<HoldfastError> {
  const error: unknown = await openDatabase(url).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof HoldfastError) return error;
  throw new Error(`not refused with a HoldfastError: ${error}`);
}

test("money beyond 2^53 arrives exactly, and days as epoch days", async () => {
  const { rows } = await db.pool.query(
    `select 9007199254740993::bigint as cents, date '1970-01-02' as day, date '2024-02-29' as leap, date '1969-12-31' as before,
       date 'infinity' as never, date '-infinity' as ever, null::date as missing`,
  );
  expect(rows).toEqual([
    {
      cents: 9007199254740993n,
      day: 1,
      leap: 19_782,
      before: -1,
      never: Number.POSITIVE_INFINITY,
      ever: Number.NEGATIVE_INFINITY,
      missing: null,
    },
  ]);
});

test("the parsers are these pools' own: other users of pg keep theirs", () => {
  expect(types.getTypeParser(types.builtins.INT8)("1")).toBe("1");
});

test.each([
  [90_624, 9],
  [140_011, 14],
])("server version %i is refused as PostgreSQL %i", (versionNum, major) => {
  expect(() => refuseOldServer(versionNum)).toThrow(
    `the database server is PostgreSQL ${major}, and Holdfast needs 15 or newer`,
  );
});

test.each([150_000, 180_004])("server version %i is taken", (versionNum) => {
  expect(() => refuseOldServer(versionNum)).not.toThrow();
});

test("a port nobody listens on is an error that says where, with a remedy and without the password", async () => {
  const closed = createServer().listen(0, "127.0.0.1");
  await once(closed, "listening");
  const address = closed.address();
  const port = typeof address === "object" ? address?.port : null;
  closed.close();
  const error = await refusalOf(`postgres://holdfast:s3cret@127.0.0.1:${port}/book`);
  expect(error.code).toBe("database_unreachable");
  expect(error.message).toContain(`127.0.0.1:${port}/book`);
  expect(error.remedy).toContain("DATABASE_URL");
  expect(JSON.stringify(error) + error.message + String(error.cause)).not.toContain("s3cret");
});

test("a wrong password is told from an unreachable server, and not shown", async () => {
  const url = new URL(inject("serverUrl"));
  url.password = "s3cret";
  const error = await refusalOf(url.href);
  expect(error.code).toBe("database_refused");
  expect(error.message).not.toContain("s3cret");
});

test("a database that does not exist is named", async () => {
  const error = await refusalOf(databaseUrl(inject("serverUrl"), "nowhere"));
  expect(error.code).toBe("database_missing");
  expect(error.message).toContain("/nowhere");
});

test.each(["", "localhost:5432", "mysql://u:s3cret@h/d", "postgres//u:s3cret@h"])(
  "%j is no connection string, and is not repeated",
  async (url) => {
    const error = await refusalOf(url);
    expect(error.code).toBe("database_url_invalid");
    expect(error.message).not.toContain("s3cret");
  },
);

test("a connection the server ends while it is idle is told, and the next question is answered", async () => {
  const told: string[] = [];
  const single = await openDatabase(inject("serverUrl"), { max: 1, onError: (error) => told.push(error.message) });
  const { rows } = await single.pool.query<{ pid: number }>("select pg_backend_pid() as pid");
  await db.pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
  await expect.poll(() => told).toEqual(["terminating connection due to administrator command"]);
  expect((await single.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await single.close();
});

test("a server that moved is found at its new address by the next connection", async () => {
  let address = await newDatabase("template1");
  const moving = await openDatabase(() => address, { max: 1 });
  const where = async () => (await moving.pool.query("select current_database() as name")).rows[0];
  const pid = async () => (await moving.pool.query("select pg_backend_pid() as pid")).rows[0].pid;
  const before = await where();
  const old = await pid();
  address = await newDatabase("template1");
  await db.pool.query("select pg_terminate_backend($1)", [old]);
  await expect.poll(() => pid().catch(() => old)).not.toBe(old);
  expect(await where()).toEqual({ name: new URL(address).pathname.slice(1) });
  expect(await where()).not.toEqual(before);
  await moving.close();
});
