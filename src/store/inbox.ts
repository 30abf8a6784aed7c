/** Deliveries of a platform: kept before they are answered, handed to one worker at a time, and closed. */
import { asNobody } from "./as-nobody.ts";
import type { Database } from "./database.ts";

export interface Delivery {
  readonly platform: string;
  /** What the platform names the delivery by. */
  readonly key: string;
  /** The workspace whose bot received it, and answers it. */
  readonly workspaceId: string;
  readonly payload: unknown;
  /** What is worked one after another: one person in one conversation. Left out: nothing waits for it, nor it for anything. */
  readonly lane?: string;
}

/** 1 the first time; more when an earlier worker ended before it was done. */
export type ClaimedDelivery = Delivery & { readonly attempts: number };

/** What ends three workers would end the fourth. */
const mostAttempts = 3;

/** @returns false when it was received before. */
export async function receive(db: Database, { platform, key, workspaceId, payload, lane }: Delivery): Promise<boolean> {
  const [row] = await asNobody<{ arrived: boolean }>(db, "select receive_inbox($1, $2, $3, $4, $5) as arrived", [
    platform,
    key,
    workspaceId,
    JSON.stringify(payload),
    lane ?? null,
  ]);
  return row?.arrived === true;
}

export interface InboxClaim {
  readonly platform: string;
  readonly workspaceId: string;
  /** Names the process that takes them. */
  readonly worker: string;
  readonly limit: number;
  /** After this without a word their worker counts as dead. */
  readonly leaseSeconds: number;
}

/** The oldest of a workspace, now this worker's for the lease, in the order they came, one of a lane; two workers never get the same one within it. */
export async function claimInbox(db: Database, claim: InboxClaim): Promise<ClaimedDelivery[]> {
  return asNobody<ClaimedDelivery>(
    db,
    `select platform, key, workspace_id as "workspaceId", payload, attempts
     from claim_inbox($1, $2, $3, $4, make_interval(secs => $5), $6)`,
    [claim.platform, claim.workspaceId, claim.worker, claim.limit, claim.leaseSeconds, mostAttempts],
  );
}

export interface InboxRenewal {
  readonly platform: string;
  readonly worker: string;
  readonly keys: readonly string[];
}

/** Another lease for what this worker still has in hand; nothing for what another one took meanwhile. */
export async function renewInbox(db: Database, { platform, worker, keys }: InboxRenewal): Promise<void> {
  await asNobody(db, "select renew_inbox($1, $2, $3)", [platform, worker, keys]);
}

/** @param error what went wrong, for `doctor`; a delivery closed with an error is not tried again. */
export async function finishInbox(db: Database, platform: string, key: string, error?: string): Promise<void> {
  await asNobody(db, "select finish_inbox($1, $2, $3)", [platform, key, error ?? null]);
}

/** Forgets what was closed and arrived more than `olderThanDays` ago. @returns how many. */
export async function purgeInbox(db: Database, olderThanDays: number): Promise<number> {
  const [row] = await asNobody<{ purged: number }>(db, "select purge_inbox(make_interval(days => $1)) as purged", [
    olderThanDays,
  ]);
  return row?.purged ?? 0;
}
