/** Places that take no message any more, and workspaces that take none at all: marked, found, and back again. */
import type { LanePlace } from "./outbox-claim.ts";
import type { OrgTx } from "./scope.ts";

/**
 * Every letter that waits for the place dies with it, but one that is being handed over: its own answer will tell.
 * @returns false when it was gone already.
 */
export async function markGone(tx: OrgTx, place: LanePlace, reason: string): Promise<boolean> {
  const given = [tx.orgId, place.platform, place.workspaceId, place.destination, reason];
  const news = await tx.query(
    `insert into outbox_lane as l (org_id, platform, workspace_id, destination, gone_at, gone_reason)
     values ($1, $2, $3, $4, clock_timestamp(), $5)
     on conflict (org_id, platform, workspace_id, destination) do update set gone_at = clock_timestamp(), gone_reason = $5
       where l.gone_at is null
     returning 1`,
    given,
  );
  await tx.query(
    `update outbox set done_at = clock_timestamp(), outcome = 'dead', reason = 'gone', error = $5
     where org_id = $1 and platform = $2 and workspace_id = $3 and destination = $4 and done_at is null and posting is null`,
    given,
  );
  return news.length > 0;
}

/** Whether anything was ever posted there, or is to be. */
export async function isUsed(tx: OrgTx, place: LanePlace): Promise<boolean> {
  const [row] = await tx.query<{ used: boolean }>(
    `select exists (select from outbox_lane
         where org_id = $1 and platform = $2 and workspace_id = $3 and destination = $4)
       or exists (select from outbox
         where org_id = $1 and platform = $2 and workspace_id = $3 and destination = $4 and done_at is null)
       or exists (select from digest
         where org_id = $1 and platform = $2 and workspace_id = $3 and destination = $4) as used`,
    [tx.orgId, place.platform, place.workspaceId, place.destination],
  );
  return row?.used === true;
}

/** A message came from there, or a person says so. @returns whether it had been gone. */
export async function markBack(tx: OrgTx, place: LanePlace): Promise<boolean> {
  const back = await tx.query(
    `update outbox_lane set gone_at = null, gone_reason = null
     where org_id = $1 and platform = $2 and workspace_id = $3 and destination = $4 and gone_at is not null
     returning 1`,
    [tx.orgId, place.platform, place.workspaceId, place.destination],
  );
  return back.length > 0;
}

export interface WorkspacePlace {
  readonly platform: LanePlace["platform"];
  readonly workspaceId: string;
}

/** Nothing is claimed for it meanwhile; then one letter tries. @returns since when, as an ISO instant, and whether that is news. */
export async function markShut(
  tx: OrgTx,
  { platform, workspaceId }: WorkspacePlace,
  reason: string,
  pauseMs: number,
): Promise<{ readonly news: boolean; readonly since: string }> {
  const [row] = await tx.query<{ news: boolean; since: Date }>(
    `insert into outbox_workspace as w (org_id, platform, workspace_id, shut_at, shut_reason, shut_until)
     values ($1, $2, $3, now(), $4, clock_timestamp() + make_interval(secs => $5))
     on conflict (org_id, platform, workspace_id) do update
       set shut_at = coalesce(w.shut_at, now()), shut_reason = $4, shut_until = clock_timestamp() + make_interval(secs => $5)
     returning shut_at = now() as news, shut_at as since`,
    [tx.orgId, platform, workspaceId, reason, pauseMs / 1_000],
  );
  return { news: row?.news === true, since: (row?.since ?? new Date(0)).toISOString() };
}

/** It took a message, or was installed again. @returns whether it had been shut. */
export async function markOpen(tx: OrgTx, { platform, workspaceId }: WorkspacePlace): Promise<boolean> {
  const open = await tx.query(
    `update outbox_workspace set shut_at = null, shut_reason = null, shut_until = null
     where org_id = $1 and platform = $2 and workspace_id = $3 and shut_at is not null
     returning 1`,
    [tx.orgId, platform, workspaceId],
  );
  return open.length > 0;
}

/** Of these places, the ones that take messages as far as we know, by their number in the list. */
export async function reachable(tx: OrgTx, places: readonly LanePlace[]): Promise<readonly number[]> {
  const rows = await tx.query<{ nth: number }>(
    `select (p.nth - 1)::int as nth
     from rows from (jsonb_to_recordset($2::jsonb) as (platform text, "workspaceId" text, destination text))
       with ordinality as p (platform, workspace_id, destination, nth)
     where not exists (
         select from outbox_lane l where l.org_id = $1 and l.platform = p.platform and l.workspace_id = p.workspace_id
           and l.destination = p.destination and l.gone_at is not null)
       and not exists (
         select from outbox_workspace w where w.org_id = $1 and w.platform = p.platform and w.workspace_id = p.workspace_id
           and w.shut_at is not null)
     order by p.nth`,
    [
      tx.orgId,
      JSON.stringify(places.map(({ platform, workspaceId, destination }) => ({ platform, workspaceId, destination }))),
    ],
  );
  return rows.map(({ nth }) => nth);
}

export interface GonePlace {
  readonly place: LanePlace;
  readonly reason: string;
  /** ISO instant. */
  readonly since: string;
}

export async function gonePlaces(tx: OrgTx): Promise<readonly GonePlace[]> {
  const rows = await tx.query<LanePlace & { reason: string; since: Date }>(
    `select platform, workspace_id as "workspaceId", destination, gone_reason as reason, gone_at as since
     from outbox_lane where org_id = $1 and gone_at is not null order by gone_at, destination`,
    [tx.orgId],
  );
  return rows.map(({ reason, since, ...place }) => ({ place, reason, since: since.toISOString() }));
}

export interface ShutWorkspace {
  readonly workspace: WorkspacePlace;
  readonly reason: string;
  /** ISO instant. */
  readonly since: string;
}

export async function shutWorkspaces(tx: OrgTx): Promise<readonly ShutWorkspace[]> {
  const rows = await tx.query<WorkspacePlace & { reason: string; since: Date }>(
    `select platform, workspace_id as "workspaceId", shut_reason as reason, shut_at as since
     from outbox_workspace where org_id = $1 and shut_at is not null order by shut_at`,
    [tx.orgId],
  );
  return rows.map(({ reason, since, ...workspace }) => ({ workspace, reason, since: since.toISOString() }));
}
