/** An embedded PostgreSQL of the bench's own, with a migrated database for whoever asks, and nothing of it afterwards. */
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { errorCode } from "../../src/store/connection-error.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { startEmbedded } from "../../src/store/embedded/start.ts";
import { applyMigrations, readMigrations } from "../../src/store/migrate.ts";

export interface ThrowawayServer {
  /** As its superuser. */
  readonly url: string;
  /** Runs `work` with a new, migrated database, as its owner. */
  withDatabase(work: (db: Database, url: string) => Promise<void>): Promise<void>;
  /** Stops the server and removes its files; a second call does nothing more. */
  close(): Promise<void>;
}

// From dist-bench/test/bench, where this file runs: the migrations are no part of what is compiled.
const migrations = new URL("../../../src/store/migrations/", import.meta.url);

export async function startThrowaway(progress: (text: string) => void): Promise<ThrowawayServer> {
  const home = await mkdtemp(join(tmpdir(), "holdfast-bench-"));
  // Open to pass through, so that root's `nobody` keeps the data here and not under /var.
  await chmod(home, 0o711);
  try {
    const { url, release } = await startEmbedded({ home, progress });
    let databases = 0;
    let closed: Promise<void> | undefined;
    return {
      url,
      withDatabase: (work) => withDatabase(url, `bench_${++databases}`, work),
      close: () => {
        closed ??= release().finally(() => removeHome(home));
        return closed;
      },
    };
  } catch (error) {
    await removeHome(home);
    throw error;
  }
}

async function withDatabase(
  serverUrl: string,
  name: string,
  work: (db: Database, url: string) => Promise<void>,
): Promise<void> {
  await run(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const db = await openDatabase(url.href);
  try {
    await applyMigrations(db, await readMigrations(migrations));
    await work(db, url.href);
  } finally {
    await db.close();
  }
  await run(serverUrl, `drop database ${name}`);
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function removeHome(home: string): Promise<void> {
  const elsewhere = await dataElsewhere(home);
  if (elsewhere !== null) await rm(elsewhere, { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
}

/** Where the server's data went when its user could not reach the home (src/store/embedded/place.ts). */
async function dataElsewhere(home: string): Promise<string | null> {
  try {
    return (await readFile(join(home, "elsewhere"), "utf8")).trim();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}
