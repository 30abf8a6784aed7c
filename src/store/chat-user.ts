/** A member known by e-mail -> the same member, known by a chat platform's user id from now on. */
import type { OrgTx } from "./scope.ts";
import type { ChatPlatform, WorkspaceId } from "./workspaces.ts";

export interface ChatUser extends WorkspaceId {
  readonly email: string;
  readonly userId: string;
}

/** A member who has a user there already keeps it: an e-mail alone never takes a seat over. */
const ties: Readonly<Record<ChatPlatform, string>> = {
  slack: `update member set slack_team_id = $3, slack_user_id = $4
    where org_id = $1 and lower(email) = lower($2) and slack_user_id is null and role <> 'system'
    returning id`,
  teams: `update member set teams_tenant_id = $3, teams_user_id = $4
    where org_id = $1 and lower(email) = lower($2) and teams_user_id is null and role <> 'system'
    returning id`,
};

/** @returns whether one was tied. */
export async function tieChatUser(tx: OrgTx, { platform, externalId, userId, email }: ChatUser): Promise<boolean> {
  const tied = await tx.query(ties[platform], [tx.orgId, email, externalId, userId]);
  return tied.length > 0;
}
