/** Numbered SQL files become the database's tables, each exactly once, in order, and never changed afterwards. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { ClientBase } from "pg";
import { HoldfastError } from "../core/error.ts";
import type { Database } from "./database.ts";
import { ensureAppRole, refuseUnboundRole } from "./roles.ts";

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** sha256 of the file, hex. */
  readonly checksum: string;
}

// The same place from src/store and from dist/store.
const folder = new URL("../../src/store/migrations/", import.meta.url);
const fileName = /^(\d{4})_[a-z0-9_]+\.sql$/;

/** Any number no other program on the database uses: "HFMG". */
const migrationLock = 0x48464d47;

/**
 * Brings the database to this program's tables; does nothing when it is there already. Several processes may call it at once.
 * @throws HoldfastError when an applied migration was changed, or when the database is ahead of this program.
 */
export async function migrate(db: Database, progress: (text: string) => void = () => {}): Promise<void> {
  await applyMigrations(db, await readMigrations(folder), progress);
}

/** The files of `directory` in order. @throws HoldfastError when a number is missing or used twice. */
export async function readMigrations(directory: URL): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => fileName.test(name)).sort();
  const migrations = await Promise.all(names.map((name) => readMigration(directory, name)));
  const misnumbered = migrations.find((migration, index) => migration.version !== index + 1);
  if (misnumbered === undefined) return migrations;
  throw new HoldfastError(
    "migration_numbers",
    `the migration files are not numbered one by one: ${misnumbered.name} is out of order`,
    "Install Holdfast again, or renumber the new migration.",
  );
}

async function readMigration(directory: URL, name: string): Promise<Migration> {
  const sql = await readFile(new URL(name, directory), "utf8");
  const checksum = createHash("sha256").update(sql).digest("hex");
  return { version: Number(name.slice(0, 4)), name, sql, checksum };
}

/** As `migrate`, with the migrations given. */
export async function applyMigrations(
  db: Database,
  migrations: readonly Migration[],
  progress: (text: string) => void = () => {},
): Promise<void> {
  const client = await db.connect();
  try {
    await underLock(client, () => ensureAppRole(client));
    await refuseUnboundRole(client);
    while (await underLock(client, () => applyNext(client, migrations, progress)));
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** A lock of the transaction, not of the connection: behind a pooler each transaction may run on another connection. */
async function underLock<Result>(client: ClientBase, work: () => Promise<Result>): Promise<Result> {
  await client.query("begin");
  try {
    await client.query("select pg_advisory_xact_lock($1)", [migrationLock]);
    const result = await work();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** @returns whether there was one. */
async function applyNext(
  client: ClientBase,
  migrations: readonly Migration[],
  progress: (text: string) => void,
): Promise<boolean> {
  const applied = await appliedChecksums(client);
  refuseForeignHistory(migrations, applied);
  const next = migrations[applied.length];
  if (next === undefined) return false;
  progress(`Preparing the database: ${next.name}`);
  await apply(client, next);
  return true;
}

async function appliedChecksums(client: ClientBase): Promise<string[]> {
  await client.query(`
    create table if not exists schema_migration (
      version int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now()
    )`);
  const { rows } = await client.query<{ checksum: string }>("select checksum from schema_migration order by version");
  return rows.map((row) => row.checksum);
}

function refuseForeignHistory(migrations: readonly Migration[], applied: readonly string[]): void {
  const last = migrations.length;
  if (applied.length > last) {
    throw new HoldfastError(
      "database_newer",
      `the database is at migration ${applied.length}, this Holdfast knows ${last}`,
      "Start the newer Holdfast that prepared this database, or use another database.",
    );
  }
  const changed = migrations.find(
    (migration, index) => index < applied.length && migration.checksum !== applied[index],
  );
  if (changed === undefined) return;
  throw new HoldfastError(
    "migration_changed",
    `${changed.name} is not the file that was applied to this database`,
    "Restore the file as it was released and put the change into a new migration.",
  );
}

async function apply(client: ClientBase, { version, name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query(sql);
    await client.query("insert into schema_migration (version, name, checksum) values ($1, $2, $3)", [
      version,
      name,
      checksum,
    ]);
  } catch (error) {
    throw new HoldfastError(
      "migration_failed",
      `${name} could not be applied: ${error instanceof Error ? error.message : error}`,
      "Nothing of it was kept. Check that the database user owns the schema public, then start again.",
      { cause: error },
    );
  }
}
