/** Which episodes were told of already, and how many alerts each place had on a day. */
import { type Place, placeKey } from "../core/alerts/budget.ts";
import type { Destination } from "./outbox.ts";
import type { OrgTx } from "./scope.ts";

/** What a letter about an episode, a new message, is called. */
export function episodeKey(episodeId: string): string {
  return `episode:${episodeId}`;
}

/**
 * Alerts that are new messages and were, or will be, sent in `[from, to)` (ISO instants), by `placeKey`.
 * One that was given up counts for nothing.
 */
export async function alertsSent(
  tx: OrgTx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<Omit<Place, "kind"> & { sent: number }>(
    `select platform, workspace_id as "workspaceId", destination as id, count(*)::int as sent from outbox
     where org_id = $1 and purpose = 'task' and replaces_key is null and (outcome is null or outcome <> 'dead')
       and not_before >= $2::timestamptz and not_before < $3::timestamptz
     group by platform, workspace_id, destination`,
    [tx.orgId, from, to],
  );
  return new Map(rows.map(({ sent, ...place }) => [placeKey(place), sent]));
}

/** Where each of these letters went or will go; those that were never enqueued are left out. */
export async function lettersTo(tx: OrgTx, keys: readonly string[]): Promise<ReadonlyMap<string, Destination>> {
  const rows = await tx.query<Destination & { key: string }>(
    `select key, platform, workspace_id as "workspaceId", destination as id, destination_kind as kind from outbox
     where org_id = $1 and key = any($2) and (outcome is null or outcome <> 'dead')`,
    [tx.orgId, keys],
  );
  return new Map(rows.map(({ key, ...place }) => [key, place]));
}
