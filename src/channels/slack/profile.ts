/** users.info -> what matters about a person before they are answered; asked anew each time, since guests are made in a minute. */
import { webApi } from "@slack/bolt";
import type { Caller, Profile } from "../../app/authorise.ts";
import type { Desk } from "./desk.ts";

/** Slack's own helper is not flagged as a bot. */
const slackbot = "USLACKBOT";
/** What users.info says of people outside. */
const notOurs = ["user_not_found", "user_not_visible"];

const outsider: Profile = { name: "", email: null, bot: false, guest: false, stranger: true };

export async function callerOf(desk: Desk, client: webApi.WebClient, userId: string): Promise<Caller> {
  return { platform: "slack", workspaceId: desk.team.id, userId, profile: await profileOf(desk, client, userId) };
}

/** null when Slack could not be asked: who cannot be checked is not answered. */
async function profileOf(desk: Desk, client: webApi.WebClient, userId: string): Promise<Profile | null> {
  try {
    const { user } = await client.users.info({ user: userId });
    return user ? readProfile(user, desk.team.id) : null;
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && notOurs.includes(error.data.error)) return outsider;
    desk.log.warn({ err: error, userId }, "users.info failed; the asker is not answered");
    return null;
  }
}

type SlackUser = NonNullable<webApi.UsersInfoResponse["user"]>;

export function readProfile(user: SlackUser, teamId: string): Profile {
  const teams = [user.team_id, ...(user.enterprise_user?.teams ?? [])];
  return {
    name: user.profile?.real_name ?? user.name ?? "",
    // Whoever could write any address there would take the seat an admin made for somebody else.
    email: user.is_email_confirmed === true ? (user.profile?.email ?? null) : null,
    bot: user.is_bot === true || user.id === slackbot,
    guest: user.is_restricted === true || user.is_ultra_restricted === true,
    stranger: user.is_stranger === true || user.deleted === true || !teams.includes(teamId),
  };
}
