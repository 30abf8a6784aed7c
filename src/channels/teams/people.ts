/** What the connector says about members of a conversation -> people, as far as it is said. */
import { isRecord, list, record, words } from "../untrusted.ts";
import type { TeamsPerson } from "./border.ts";
import { idOf } from "./ids.ts";

/** null for what describes nobody. */
export function readPerson(member: unknown): TeamsPerson | null {
  const { id, aadObjectId, objectId, name, userPrincipalName, tenantId, userRole } = record(member);
  if (idOf(id) === null) return null;
  return {
    // Two names of one thing: the latter is older.
    userId: idOf(aadObjectId) ?? idOf(objectId),
    name: words(name),
    userPrincipalName: idOf(userPrincipalName),
    tenantId: idOf(tenantId),
    // "guest", "anonymous", and whatever else may come to be.
    guest: userRole !== "user" || isInvited(words(userPrincipalName)),
  };
}

/** Entra ID names the people a tenant invited after their sign-in name at home. */
function isInvited(userPrincipalName: string): boolean {
  return userPrincipalName.toUpperCase().includes("#EXT#");
}

export interface Page {
  readonly people: readonly TeamsPerson[];
  /** "" behind the last page. */
  readonly next: string;
}

/** null for what is no page, or has somebody on it who cannot be read: a reader that is left out is a leak. */
export function readPage(page: unknown): Page | null {
  if (!isRecord(page) || !Array.isArray(page.members)) return null;
  const people = list(page.members).flatMap((member) => readPerson(member) ?? []);
  return people.length === page.members.length ? { people, next: words(page.continuationToken) } : null;
}
