/** The places that digests are posted to: whether they are still the organisation's own, and what happens when one is gone. */
import type { Destination } from "./outbox.ts";
import type { OrgTx } from "./scope.ts";

/** Its digests wait for somebody to take them up again. */
export async function pauseDigestsAt(
  tx: OrgTx,
  place: Pick<Destination, "platform" | "workspaceId"> & { readonly destination: string },
  because: string,
): Promise<void> {
  await tx.query(
    `update digest set paused_at = now(), paused_because = $5
     where org_id = $1 and platform = $2 and workspace_id = $3 and destination = $4 and paused_at is null`,
    [tx.orgId, place.platform, place.workspaceId, place.destination, because],
  );
}

/** Whether this chat user is one of the organisation's people: somebody who has left it gets no figures any more. */
export async function isMembersChat(tx: OrgTx, { platform, workspaceId, id }: Destination): Promise<boolean> {
  const people = await tx.query(
    `select id from member where org_id = $1 and role <> 'system' and case $2
       when 'slack' then slack_user_id = $4 and coalesce(slack_team_id, $3) = $3
       else teams_user_id = $4 and coalesce(teams_tenant_id, $3) = $3 end
     limit 1`,
    [tx.orgId, platform, workspaceId, id],
  );
  return people.length > 0;
}
