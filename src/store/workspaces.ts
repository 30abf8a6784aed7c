/** A Slack team or Teams tenant becomes its organisation, and one of its users a member: asked before a tenant is known. */

import { HoldfastError } from "../core/error.ts";
import type { MemberRole } from "../core/records.ts";
import { asNobody } from "./as-nobody.ts";
import type { Database } from "./database.ts";
import type { OrgScope } from "./scope.ts";

export type ChatPlatform = "slack" | "teams";

export interface WorkspaceId {
  readonly platform: ChatPlatform;
  /** Slack's team id, Teams' tenant id. */
  readonly externalId: string;
}

export interface KnownMember {
  readonly scope: OrgScope;
  readonly role: MemberRole;
  readonly name: string;
  readonly email: string | null;
}

/** null: nobody has claimed this workspace. */
export async function resolveWorkspace(
  db: Database,
  platform: ChatPlatform,
  externalId: string,
): Promise<{ orgId: string; slug: string } | null> {
  const [row] = await asNobody<{ orgId: string; slug: string }>(
    db,
    `select org_id as "orgId", slug from resolve_workspace($1, $2)`,
    [platform, externalId],
  );
  return row ?? null;
}

interface MemberRow {
  readonly orgId: string;
  readonly memberId: string;
  readonly role: MemberRole;
  readonly name: string;
  readonly email: string | null;
}

/**
 * A member imported without a workspace is recognised by the user id alone only while the organisation has one workspace of that
 * platform: user ids are unique within a workspace, not beyond. null: a stranger.
 */
export async function resolveMember(
  db: Database,
  user: WorkspaceId & { readonly userId: string },
): Promise<KnownMember | null> {
  const [row] = await asNobody<MemberRow>(
    db,
    `select org_id as "orgId", member_id as "memberId", role, name, email from resolve_member($1, $2, $3)`,
    [user.platform, user.externalId, user.userId],
  );
  if (row === undefined) return null;
  const { orgId, memberId, role, name, email } = row;
  return { scope: { orgId, memberId }, role, name, email };
}

export interface LinkRequest extends WorkspaceId {
  readonly orgId: string;
  /** Left out: every admin the workspace has in the demo comes along, and nobody from a real organisation. */
  readonly keepAdmin?: { readonly userId: string };
}

/**
 * Moves a workspace to another organisation, or links it for the first time.
 * @returns the admins who came along, as members of the new organisation.
 * @throws HoldfastError when `keepAdmin` is no admin where the workspace was.
 */
export async function linkWorkspace(db: Database, link: LinkRequest): Promise<{ adminMemberIds: string[] }> {
  const [row] = await asNobody<{ outcome: string; adminMemberIds: string[] }>(
    db,
    `select outcome, admin_ids as "adminMemberIds" from link_workspace($1, $2, $3, $4)`,
    [link.platform, link.externalId, link.orgId, link.keepAdmin?.userId ?? null],
  );
  if (row?.outcome === "linked") return { adminMemberIds: row.adminMemberIds };
  throw new HoldfastError(
    "not_an_admin",
    `Only an admin can move ${link.externalId} to another organisation.`,
    "Ask an admin of the organisation it belongs to now, or run `holdfast link` where the database runs.",
  );
}
