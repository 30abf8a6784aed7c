/** A member known by e-mail -> the same member, known by a Slack user id from now on. */
import type { OrgTx } from "./scope.ts";

export interface SlackUser {
  readonly email: string;
  readonly teamId: string;
  readonly userId: string;
}

/** A member who has a Slack user already keeps it: an e-mail alone never takes a seat over. @returns whether one was tied. */
export async function tieSlackUser(tx: OrgTx, { email, teamId, userId }: SlackUser): Promise<boolean> {
  const tied = await tx.query(
    `update member set slack_team_id = $3, slack_user_id = $4
     where org_id = $1 and lower(email) = lower($2) and slack_user_id is null and role <> 'system'
     returning id`,
    [tx.orgId, email, teamId, userId],
  );
  return tied.length > 0;
}
