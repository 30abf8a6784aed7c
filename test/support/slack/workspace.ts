/** The people and channels of the workspace that the in-test Slack plays. */

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly teamId?: string;
  /** What users.info says beside the name; undefined = nothing. */
  readonly flags?: Readonly<Record<string, boolean | undefined>>;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** What conversations.info says beside the name, e.g. is_ext_shared; left out = an internal channel. */
  readonly flags?: Readonly<Record<string, unknown>>;
  readonly botIsMember?: boolean;
}

export interface Workspace {
  readonly teamId: string;
  readonly teamName: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly people: Map<string, Person>;
  readonly channels: Map<string, Channel>;
  /** What every call is refused with, once the token is revoked; null = nothing. */
  tokenProblem: string | null;
}

const internal = {
  is_shared: false,
  is_ext_shared: false,
  is_org_shared: false,
  is_pending_ext_shared: false,
  pending_shared: [],
};

export function newWorkspace(people: readonly Person[], channels: readonly Channel[], teamId = "T0HOME"): Workspace {
  return {
    teamId,
    teamName: "Home",
    botUserId: "U0BOT",
    botId: "B0BOT",
    people: new Map(people.map((person) => [person.id, person])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    tokenProblem: null,
  };
}

export function describePerson(person: Person, team: string): object {
  return {
    id: person.id,
    team_id: person.teamId ?? team,
    name: person.name,
    deleted: false,
    is_bot: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_email_confirmed: true,
    profile: { real_name: person.name, ...(person.email === undefined ? {} : { email: person.email }) },
    ...person.flags,
  };
}

export function describeChannel(channel: Channel): object {
  return { id: channel.id, name: channel.name, is_channel: true, ...internal, ...channel.flags };
}
