/** A member -> where a chat platform reaches them; nobody is written to in a workspace that is another organisation's by now. */
import type { MemberRole } from "../core/records.ts";
import type { Destination } from "./outbox.ts";
import type { OrgTx } from "./scope.ts";

export interface Addressed {
  readonly memberId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: MemberRole;
  /** Slack before Teams; a person has at most one of each. */
  readonly places: readonly Destination[];
}

/** The members with these e-mails (whatever their case) or roles, by name. A member without a chat user has no places. */
export async function addressesOf(
  tx: OrgTx,
  { emails = [], roles = [] }: { readonly emails?: readonly string[]; readonly roles?: readonly MemberRole[] },
): Promise<readonly Addressed[]> {
  const rows = await tx.query<AddressRow>(
    `select id, name, email, role, slack_team_id, slack_user_id, teams_tenant_id, teams_user_id from member
     where org_id = $1 and role <> 'system'
       and (role = any ($2) or lower(email) in (select lower(wanted) from unnest($3::text[]) as wanted))
     order by name collate "C", id`,
    [tx.orgId, roles, emails],
  );
  return rows.map((row) => ({
    memberId: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    places: [
      ...personal("slack", row.slack_team_id, row.slack_user_id),
      ...personal("teams", row.teams_tenant_id, row.teams_user_id),
    ],
  }));
}

interface AddressRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: MemberRole;
  readonly slack_team_id: string | null;
  readonly slack_user_id: string | null;
  readonly teams_tenant_id: string | null;
  readonly teams_user_id: string | null;
}

function personal(platform: Destination["platform"], workspaceId: string | null, id: string | null): Destination[] {
  return workspaceId === null || id === null ? [] : [{ platform, workspaceId, kind: "person", id }];
}
