/** A running server of these data, recognised by answering to their password, and held by a shared lock until let go. */
import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { errorCode } from "../connection-error.ts";
import { type Cluster, superuser } from "./cluster.ts";

export interface Attached {
  readonly url: string;
  readonly client: Client;
  /** Whether the server has ended the connection, and the shared lock with it. */
  lost(): boolean;
  /** Resolves when it has. */
  readonly ended: Promise<void>;
}

/** "absent": nobody serves these data. "busy": a server is on its way up or down, ask again. */
export type Attachment = Attached | "absent" | "busy";

/** Held shared by every process that uses the server, exclusively by the one that stops it: "HFSV". */
const serverLock = 0x48465356;

export async function attach(cluster: Cluster): Promise<Attachment> {
  const port = await recordedPort(cluster);
  if (port === null) return "absent";
  const url = await urlOn(port, cluster);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: answersWithinMs });
  let lost = false;
  const ended = new Promise<void>((resolve) => {
    // A server that dies fails every query of the program; without a listener this connection would end the program instead.
    client.on("error", () => {
      lost = true;
      resolve();
    });
  });
  const refusal = await client.connect().then(
    () => null,
    (error: unknown) => error,
  );
  if (refusal !== null) return refusalMeans(refusal);
  try {
    if (await serves(client, cluster)) {
      await client.query("select pg_advisory_lock_shared($1)", [serverLock]);
      return { url, client, lost: () => lost, ended };
    }
    await client.end();
    return "absent";
  } catch (error) {
    // The last one out was stopping the server while we asked for the lock.
    if (lost || shutDown.includes(errorCode(error))) return "busy";
    throw error;
  }
}

/** "last": nobody else holds the server, and it is locked for the caller to stop. "ended": it ended meanwhile. */
export async function letGo({ client, lost }: Attached): Promise<"last" | "others" | "ended"> {
  try {
    await client.query("select pg_advisory_unlock_shared($1)", [serverLock]);
    const { rows } = await client.query<{ last: boolean }>("select pg_try_advisory_lock($1) as last", [serverLock]);
    return rows[0]?.last === true ? "last" : "others";
  } catch (error) {
    if (lost() || shutDown.includes(errorCode(error))) return "ended";
    throw error;
  }
}

/** On the same machine: whoever takes longer is a stranger who does not speak PostgreSQL. */
const answersWithinMs = 10_000;

/** SQLSTATE admin_shutdown and crash_shutdown. */
const shutDown = ["57P01", "57P02"];

/** SQLSTATE cannot_connect_now: starting up, recovering or shutting down. */
const cannotConnectNow = "57P03";

/** Whatever else answers at that port (nobody, or a stranger who does not know our password) is not our server. */
function refusalMeans(error: unknown): "absent" | "busy" {
  return errorCode(error) === cannotConnectNow ? "busy" : "absent";
}

/** The server writes its port into line 4 of its own lock file (PostgreSQL's miscadmin.h); never trusted without connecting. */
export async function recordedPort(cluster: Cluster): Promise<number | null> {
  const file = await textOrNull(join(cluster.data, "postmaster.pid"));
  const port = Number(file?.split("\n")[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

async function textOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

async function urlOn(port: number, cluster: Cluster): Promise<string> {
  const password = await readFile(cluster.passwordFile, "utf8");
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`;
}

async function serves(client: Client, cluster: Cluster): Promise<boolean> {
  const { rows } = await client.query<{ data_directory: string }>("show data_directory");
  return rows[0]?.data_directory === (await realpath(cluster.data));
}
