/** The sender of an arrival -> what the tenant itself says about them; asked anew each time, since guests are made in a minute. */
import type { Caller, Profile } from "../../app/authorise.ts";
import type { Arrival, TeamsPerson } from "./border.ts";
import { type Desk, homeOf } from "./desk.ts";

const outsider: Profile = { name: "", email: null, bot: false, guest: false, stranger: true };

export async function callerOf(desk: Desk, { reference, sender }: Arrival): Promise<Caller> {
  const { userId } = sender;
  const home = homeOf(desk, reference);
  const known = { platform: "teams", workspaceId: home } as const;
  // Apps and anonymous people have no object id, so that nobody could be recognised by it.
  if (userId === null) return { ...known, userId: sender.accountId, profile: { ...outsider, bot: true } };
  if (reference.tenantId.toLowerCase() !== home) return { ...known, userId, profile: outsider };
  return { ...known, userId, profile: await profileOf(desk, { reference, sender }, userId) };
}

/** null when Teams could not be asked, or spoke of somebody else: who cannot be checked is not answered. */
async function profileOf(
  desk: Desk,
  { reference, sender }: Pick<Arrival, "reference" | "sender">,
  userId: string,
): Promise<Profile | null> {
  try {
    const person = await desk.border.person(reference, sender);
    if (!person) return outsider;
    return person.userId?.toLowerCase() === userId.toLowerCase() ? readProfile(person, homeOf(desk, reference)) : null;
  } catch (error) {
    desk.log.warn({ err: error, userId }, "Teams did not say who the asker is; they are not answered");
    return null;
  }
}

function readProfile({ name, userPrincipalName, tenantId, guest }: TeamsPerson, home: string): Profile {
  return {
    name,
    // The sign-in name is the tenant's to give; the e-mail beside it may be anything.
    email: userPrincipalName?.toLowerCase() ?? null,
    bot: false,
    guest,
    stranger: tenantId?.toLowerCase() !== home,
  };
}
