import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { applyMigrations, type Migration, migrate, readMigrations } from "../../src/store/migrate.ts";
import { newDatabase } from "../support/database.ts";

const opened: Database[] = [];
afterAll(() => Promise.all(opened.map((db) => db.close())));

async function emptyDatabase(): Promise<Database> {
  const db = await openDatabase(await newDatabase("template1"));
  opened.push(db);
  return db;
}

const one: Migration = { version: 1, name: "0001_one.sql", sql: "create table one (id int)", checksum: "c1" };
const two: Migration = { version: 2, name: "0002_two.sql", sql: "create table two (id int)", checksum: "c2" };

async function tables(db: Database): Promise<string[]> {
  const { rows } = await db.pool.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  );
  return rows.map((row) => row.name);
}

test("each migration is applied once, in order, and told", async () => {
  const db = await emptyDatabase();
  const told: string[] = [];
  await applyMigrations(db, [one], (text) => told.push(text));
  await applyMigrations(db, [one, two], (text) => told.push(text));
  await applyMigrations(db, [one, two], (text) => told.push(text));
  expect(told).toEqual(["Preparing the database: 0001_one.sql", "Preparing the database: 0002_two.sql"]);
  expect(await tables(db)).toEqual(["one", "schema_migration", "two"]);
});

test("a migration that was changed after it was applied is refused by name", async () => {
  const db = await emptyDatabase();
  await applyMigrations(db, [one, two]);
  await expect(applyMigrations(db, [{ ...one, checksum: "other" }, two])).rejects.toMatchObject({
    code: "migration_changed",
    message: expect.stringContaining("0001_one.sql"),
  });
});

test("a database that a newer program has prepared is refused", async () => {
  const db = await emptyDatabase();
  await applyMigrations(db, [one, two]);
  await expect(applyMigrations(db, [one])).rejects.toMatchObject({ code: "database_newer" });
});

test("a migration that fails leaves nothing of itself, and the ones before it stay", async () => {
  const db = await emptyDatabase();
  const broken = { ...two, sql: "create table two (id int); select 1 / 0" };
  await expect(applyMigrations(db, [one, broken])).rejects.toMatchObject({
    code: "migration_failed",
    message: expect.stringContaining("0002_two.sql could not be applied: division by zero"),
  });
  expect(await tables(db)).toEqual(["one", "schema_migration"]);
  await applyMigrations(db, [one, two]);
  expect(await tables(db)).toEqual(["one", "schema_migration", "two"]);
});

test("several processes that prepare one database at once apply everything once", async () => {
  const url = await newDatabase("template1");
  const all = await Promise.all(Array.from({ length: 4 }, () => openDatabase(url)));
  opened.push(...all);
  await Promise.all(all.map((db) => migrate(db)));
  const first = all[0];
  const { rows } =
    (await first?.pool.query("select min(version) as least, count(*)::int as n from schema_migration")) ?? {};
  const folder = new URL("../../src/store/migrations/", import.meta.url);
  expect(rows).toEqual([{ least: 1, n: (await readMigrations(folder)).length }]);
});

test("a gap in the numbers of the files is refused", async () => {
  const folder = await mkdtemp(join(tmpdir(), "holdfast-migrations-"));
  await writeFile(join(folder, "0001_one.sql"), "select 1");
  await writeFile(join(folder, "0003_three.sql"), "select 3");
  await expect(readMigrations(pathToFileURL(`${folder}/`))).rejects.toMatchObject({
    code: "migration_numbers",
    message: expect.stringContaining("0003_three.sql"),
  });
  await rm(folder, { recursive: true });
});
