/** A primary and its streaming replica -> where a long read goes: the replica once it has all that is committed, else the primary. */
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "./database.ts";

export interface Reads {
  /** Sees everything that was committed before it was asked for. Never rejects. */
  upToDate(): Promise<Database>;
}

export interface ReplicaReads {
  readonly primary: Database;
  /** Asked each time: one that cannot be reached now may be there later. */
  readonly replica: () => Promise<Database>;
  /** How long the replica may take to catch up, in milliseconds; then the primary is read. */
  readonly patienceMs: number;
  /** Why the primary is read instead. */
  readonly onFallback: (reason: string) => void;
}

/** Replicas lag by milliseconds (storage.md); a tenth of them between two looks. */
const lookAgainMs = 10;

export function readsOf(primary: Database): Reads {
  return { upToDate: async () => primary };
}

/** Only positions in the log are compared, so that clocks of the two servers do not matter. */
export function replicaReads({ primary, replica: open, patienceMs, onFallback }: ReplicaReads): Reads {
  const caughtUp = async (): Promise<Database> => {
    const replica = await open();
    const { rows } = await primary.pool.query<{ position: string }>("select pg_current_wal_lsn()::text as position");
    const position = rows[0]?.position ?? null;
    for (let waited = 0; waited <= patienceMs; waited += lookAgainMs) {
      if (await hasReplayed(replica, position)) return replica;
      await pause(lookAgainMs);
    }
    onFallback("the replica has not caught up");
    return primary;
  };
  return {
    upToDate: () =>
      caughtUp().catch((error: unknown) => {
        onFallback(error instanceof Error ? error.message : String(error));
        return primary;
      }),
  };
}

/** False for a server that replays nothing: it is no replica, and whose data it holds nobody knows. */
async function hasReplayed({ pool }: Database, position: string | null): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    "select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= $1::pg_lsn as there",
    [position],
  );
  return rows[0]?.there === true;
}
