/** The tenant that the Playground plays: who is in it, and where they talk; in the form of its configuration file. */

const userId = (n: number) => `5d2f0c1e-7a61-4d0e-9b1f-00000000000${n}`;

interface Person {
  /** In conversations. */
  readonly id: string;
  readonly name: string;
  /** By which members are known; the field's name in the file is aadObjectId. */
  readonly userId: string;
  readonly email: string;
}

const person = (n: number, name: string): Person => ({
  id: `29:${name.toLowerCase()}`,
  name,
  userId: userId(n),
  email: `${name.toLowerCase()}@home.example`,
});

/** The one who types: the Playground lets nobody else speak. */
const me = person(1, "Kim");

export const tenant = {
  /** What it plays unless it is told otherwise: for that one the program works its outbox in development. */
  id: "00000000-0000-0000-0000-0000000000001",
  bot: { id: "28:holdfast", name: "Holdfast" },
  me,
  personalChat: "a:kim-and-holdfast",
  groupChat: "19:group@thread.v2",
  /** The General channel has the team's id. */
  team: "19:general@thread.tacv2",
  channel: "19:cs@thread.tacv2",
} as const;

/** Exactly five, who are in the group chat and in the team: the file's own rule. */
const others = ["Nora", "Omar", "Pia", "Quinn", "Rosa"].map((name, index) => person(index + 2, name));

/** YAML takes JSON. */
export function configurationFile(): string {
  return JSON.stringify({
    version: "0.1.1",
    tenantId: tenant.id,
    bot: tenant.bot,
    currentUser: user(me),
    users: others.map(user),
    personalChat: { id: tenant.personalChat },
    groupChat: { id: tenant.groupChat, name: "Customer Success" },
    team: {
      id: tenant.team,
      name: "Customer Success",
      aadGroupId: userId(0),
      channels: [{ id: tenant.channel, name: "cs" }],
    },
  });
}

function user({ id, name, userId: aadObjectId, email }: Person) {
  // "userPrincipleName" is how the file spells it.
  return { id, name, aadObjectId, email, userPrincipleName: email, givenName: name, surname: "Home" };
}
