/** A workspace's next letters -> one worker's, each with its place: nobody else posts there as long as the worker holds it. */
import { asNobody } from "./as-nobody.ts";
import type { Database } from "./database.ts";
import type { OrgScope } from "./scope.ts";
import type { ChatPlatform } from "./workspaces.ts";

export interface OutboxClaim {
  readonly platform: ChatPlatform;
  readonly workspaceId: string;
  /** Names the process that takes them. */
  readonly worker: string;
  readonly limit: number;
  /** After this without a word the worker counts as dead, by the database's clock. */
  readonly leaseSeconds: number;
  /** Places are taken in turn: those after this one first; "" = from the beginning. */
  readonly afterPlace: string;
  /** What all places of the workspace together may take: one letter for so long, and as many at once as fit `burstMs`. */
  readonly eachMs: number;
  readonly burstMs: number;
}

export interface ClaimedLetter {
  /** The system member of the workspace's organisation. */
  readonly scope: OrgScope;
  readonly key: string;
  readonly place: LanePlace;
  /** Names this holding of the place: what is done under another one is refused. */
  readonly hold: string;
  /** The workspace took nothing the last time: this letter tries whether it does now. */
  readonly probes: boolean;
}

export interface LanePlace {
  readonly platform: ChatPlatform;
  readonly workspaceId: string;
  readonly destination: string;
}

interface ClaimRow {
  readonly orgId: string;
  readonly memberId: string;
  readonly key: string;
  readonly destination: string;
  readonly hold: string;
  readonly probes: boolean;
}

export async function claimOutbox(db: Database, claim: OutboxClaim): Promise<readonly ClaimedLetter[]> {
  const { platform, workspaceId } = claim;
  const rows = await asNobody<ClaimRow>(
    db,
    `select org_id as "orgId", member_id as "memberId", key, destination, hold, probes
     from claim_outbox($1, $2, $3, $4, make_interval(secs => $5), $6, make_interval(secs => $7), make_interval(secs => $8))`,
    [
      platform,
      workspaceId,
      claim.worker,
      claim.limit,
      claim.leaseSeconds,
      claim.afterPlace,
      claim.eachMs / 1_000,
      claim.burstMs / 1_000,
    ],
  );
  return rows.map(({ orgId, memberId, key, destination, hold, probes }) => ({
    scope: { orgId, memberId },
    key,
    place: { platform, workspaceId, destination },
    hold,
    probes,
  }));
}
