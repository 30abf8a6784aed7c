/** A connection string becomes a pool whose values arrive as this program's own types, or an error that says what to do. */
import { Client, type ClientConfig, type CustomTypesConfig, Pool, type PoolClient, types } from "pg";
import { HoldfastError } from "../core/error.ts";
import { connectionError } from "./connection-error.ts";

export interface Database {
  readonly pool: Pool;
  /** A connection of the pool, to be released. @throws HoldfastError when the server has become unreachable. */
  connect(): Promise<PoolClient>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at most; 10 when left out, so that ten replicas fit the 100 PostgreSQL allows by default. */
  readonly max?: number;
  /** Told of an idle connection the server closed; the pool has already replaced it, so nothing is lost by not listening. */
  readonly onError?: (error: Error) => void;
}

const defaultConnections = 10;
const connectWithinMs = 10_000;

/** design.md §2: the oldest PostgreSQL this program is tried on. */
const oldestMajor = 15;

/**
 * @param address the connection string, or what says it anew for each connection of a server that may move.
 * @throws HoldfastError when the server cannot be reached, refuses us, or is older than PostgreSQL 15.
 */
export async function openDatabase(address: string | (() => string), options: DatabaseOptions = {}): Promise<Database> {
  const url = typeof address === "string" ? () => address : address;
  refuseOtherUrl(url());
  const pool = new Pool({
    Client: clientAt(url),
    max: options.max ?? defaultConnections,
    connectionTimeoutMillis: connectWithinMs,
    types: ownTypes,
  });
  pool.on("error", (error) => options.onError?.(error));
  const connect = () =>
    pool.connect().catch((error: unknown) => {
      throw connectionError(error, url());
    });
  const db = { pool, connect, close: () => pool.end() };
  try {
    refuseOldServer(await serverVersion(db));
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

function clientAt(url: () => string): new (config?: ClientConfig) => Client {
  return class extends Client {
    constructor(config?: ClientConfig) {
      super({ ...config, connectionString: url() });
    }
  };
}

async function serverVersion(db: Database): Promise<number> {
  const client = await db.connect();
  const { rows } = await client
    .query<{ version: number }>("select current_setting('server_version_num')::int as version")
    .finally(() => client.release());
  return rows[0]?.version ?? 0;
}

/** @param versionNum `server_version_num`, e.g. 140011 for 14.11. @throws HoldfastError below PostgreSQL 15. */
export function refuseOldServer(versionNum: number): void {
  const major = Math.floor(versionNum / 10_000);
  if (major >= oldestMajor) return;
  throw new HoldfastError(
    "database_too_old",
    `the database server is PostgreSQL ${major}, and Holdfast needs ${oldestMajor} or newer`,
    "Upgrade the server, point DATABASE_URL at a newer one, or unset DATABASE_URL to use the embedded database.",
  );
}

function refuseOtherUrl(url: string): void {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return;
  // The text itself is left out: whatever it is, it may hold a password.
  throw new HoldfastError(
    "database_url_invalid",
    "DATABASE_URL is not a PostgreSQL connection string",
    "Write it as postgres://user:password@host:5432/database, with special characters in the password percent-encoded.",
  );
}

const dayMs = 86_400_000;

/** Over fifty years of days: a table repeats a few hundred over all its rows. */
const memoLimit = 20_000;
const knownDays = new Map<string, number>();

function epochDay(text: string): number {
  const known = knownDays.get(text);
  if (known !== undefined) return known;
  const day = parseEpochDay(text);
  if (knownDays.size < memoLimit) knownDays.set(text, day);
  return day;
}

/** A `date` as an epoch day; PostgreSQL's `infinity` and `-infinity` as the same numbers, which compare as they should. */
function parseEpochDay(text: string): number {
  if (text === "infinity") return Number.POSITIVE_INFINITY;
  if (text === "-infinity") return Number.NEGATIVE_INFINITY;
  return Date.parse(`${text}T00:00:00Z`) / dayMs;
}

const ownParsers = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, BigInt],
  [types.builtins.DATE, epochDay],
]);

/** Local to these pools: a global parser would change every other user of `pg` in the process. */
const ownTypes: CustomTypesConfig = {
  getTypeParser: (...[oid, format]: Parameters<typeof types.getTypeParser>) =>
    (format !== "binary" && ownParsers.get(oid)) || types.getTypeParser(oid, format),
};
