/** One transaction on one connection of the pool: kept as a whole, or an error and nothing of it. */
import type { PoolClient } from "pg";
import { HoldfastError } from "../core/error.ts";
import { errorCode } from "./connection-error.ts";
import type { Database } from "./database.ts";

/** Nothing of `run` is sent before `open` has succeeded: a statement sent ahead would commit by itself outside the transaction. */
export async function transaction<Result>(
  db: Database,
  open: (client: PoolClient) => Promise<void>,
  run: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await db.connect();
  let lost: Error | undefined;
  const onLost = (error: Error) => {
    lost ??= error;
  };
  // A checked-out connection has no other listener: without this one a lost connection would end the process.
  client.on("error", onLost);
  try {
    await open(client);
    const result = await run(client);
    await commit(client);
    client.off("error", onLost);
    client.release();
    return result;
  } catch (error) {
    // The state of this connection is not worth a question: the server undoes an unfinished transaction when it ends.
    // Its listener stays, since a destroyed connection may still have an error to tell.
    client.release(true);
    if (lost || endOfConnection.test(errorCode(error))) throw connectionLost(lost ?? error);
    throw errorCode(error) === diskFull ? diskIsFull(error) : error;
  }
}

/** SQLSTATE class 08 and 57P01-57P03 (the server ends or is ending), and what a socket says of its other end. */
const endOfConnection = /^(08...|57P0[123]|EPIPE|ECONNRESET)$/;

function connectionLost(cause: unknown): HoldfastError {
  return new HoldfastError(
    "database_connection_lost",
    "the connection to the database was lost in the middle of the work",
    "Nothing of it was written. Try again; when it happens again, look into the database server's log.",
    { cause },
  );
}

/** SQLSTATE disk_full. */
const diskFull = "53100";

function diskIsFull(cause: unknown): HoldfastError {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new HoldfastError(
    "database_disk_full",
    `the database's disk is full: ${said}`,
    "Free some space, or move the database (HOLDFAST_HOME, or DATABASE_URL) to a larger disk. Nothing of this was written.",
    { cause },
  );
}

/** PostgreSQL answers the commit of a failed transaction with success and the word ROLLBACK: a lost write would look kept. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query("commit");
  if (command === "COMMIT") return;
  throw new HoldfastError(
    "transaction_undone",
    "the database undid the transaction because one of its statements had failed",
    "Nothing was written. Look for the failed statement before this error, and try again.",
  );
}
