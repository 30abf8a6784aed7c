/** Configuration -> an open, migrated database, embedded or not, that is let go of again in the right order. */
import { namesReader, type ReadNames } from "./app/known-names.ts";
import type { Config } from "./config.ts";
import { type Database, openDatabase } from "./store/database.ts";
import { startEmbedded } from "./store/embedded/start.ts";
import { migrate } from "./store/migrate.ts";
import { type Reads, readsOf, replicaReads } from "./store/read-replica.ts";

export interface Runtime {
  readonly db: Database;
  /** For what reads long and writes nothing. */
  readonly reads: Reads;
  /** One for all that runs here: an organisation's names are kept once. */
  readonly readNames: ReadNames;
  /** Waits for the work in hand. Twice is once. */
  close(): Promise<void>;
  /** Lets go of the server without waiting: what is not committed is undone. For a process that ends now. */
  abandon(): Promise<void>;
}

export interface RuntimeOptions {
  /** Told of each long step, as a sentence. */
  readonly progress: (text: string) => void;
  readonly onDatabaseError: (error: Error) => void;
}

/** @throws HoldfastError when the database cannot be started, reached or migrated; nothing is left running then. */
export async function openRuntime(config: Config, options: RuntimeOptions): Promise<Runtime> {
  const server =
    config.databaseUrl === null ? await startEmbedded({ home: config.home, progress: options.progress }) : null;
  try {
    const db = await openMigrated(() => config.databaseUrl ?? server?.url ?? "", options);
    const replica = config.databaseReadUrl === null ? null : openReplica(config.databaseReadUrl, options);
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= closeAll(replica, db, server);
      return closing;
    };
    const reads = replica?.reads(db) ?? readsOf(db);
    return { db, reads, readNames: namesReader(), close, abandon: async () => server?.release() };
  } catch (error) {
    await server?.release();
    throw error;
  }
}

async function openMigrated(url: () => string, { progress, onDatabaseError }: RuntimeOptions): Promise<Database> {
  const db = await openDatabase(url, { onError: onDatabaseError });
  try {
    await migrate(db, progress);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** The longest pause of a digest: then the book is read from the primary, which can do it as well. */
const replicaPatienceMs = 5_000;

/** Connected when it is first read, so that a replica that is down keeps nobody from starting. */
function openReplica(url: string, { onDatabaseError, progress }: RuntimeOptions) {
  let opened: Promise<Database> | null = null;
  const replica = () => {
    opened ??= openDatabase(url, { onError: onDatabaseError }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  const onFallback = (reason: string) => progress(`The primary is read instead of DATABASE_READ_URL: ${reason}`);
  return {
    reads: (primary: Database) => replicaReads({ primary, replica, patienceMs: replicaPatienceMs, onFallback }),
    close: async () => (await opened?.catch(() => null))?.close(),
  };
}

async function closeAll(
  replica: { close(): Promise<void> } | null,
  db: Database,
  server: { release(): Promise<void> } | null,
): Promise<void> {
  await replica?.close();
  await db.close();
  await server?.release();
}
