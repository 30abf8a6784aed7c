/** Configuration -> an open, migrated database, embedded or not, that is let go of again in the right order. */
import type { Config } from "./config.ts";
import { type Database, openDatabase } from "./store/database.ts";
import { startEmbedded } from "./store/embedded/start.ts";
import { migrate } from "./store/migrate.ts";

export interface Runtime {
  readonly db: Database;
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
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= closeBoth(db, server);
      return closing;
    };
    return { db, close, abandon: async () => server?.release() };
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

async function closeBoth(db: Database, server: { release(): Promise<void> } | null): Promise<void> {
  await db.close();
  await server?.release();
}
