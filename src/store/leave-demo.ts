/** A workspace of the demo -> the organisations its admin may move it to, and the move. */
import { asNobody } from "./as-nobody.ts";
import type { Database } from "./database.ts";
import type { WorkspaceId } from "./workspaces.ts";

export interface WorkspaceUser extends WorkspaceId {
  readonly userId: string;
}

/** Their slugs. Empty for everybody but an admin of a workspace that is the demo's; an organisation that has a workspace is not among them. */
export async function offeredOrgs(db: Database, user: WorkspaceUser): Promise<string[]> {
  const rows = await asNobody<{ slug: string }>(db, "select slug from offered_orgs($1, $2, $3)", [
    user.platform,
    user.externalId,
    user.userId,
  ]);
  return rows.map(({ slug }) => slug);
}

/** Moves the workspace with every admin it has in the demo. @returns false, and moves nothing, when that is not offered to this user now. */
export async function leaveDemo(db: Database, user: WorkspaceUser, slug: string): Promise<boolean> {
  const [row] = await asNobody<{ left: boolean }>(db, `select leave_demo($1, $2, $3, $4) as "left"`, [
    user.platform,
    user.externalId,
    user.userId,
    slug,
  ]);
  return row?.left === true;
}
