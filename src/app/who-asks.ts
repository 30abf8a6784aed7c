/** An organisation -> the people one can ask as, and one of them -> the asker everything then runs under. */
import type { MemberRole } from "../core/records.ts";
import type { Database } from "../store/database.ts";
import { listMembers, type StoredMember } from "../store/members.ts";
import type { Org } from "../store/tenants.ts";
import { withOrg } from "../store/with-org.ts";
import type { Asker } from "./authorise.ts";
import { systemScope, unknownMember } from "./organisations.ts";

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly role: string;
}

/** In place of an e-mail, while nobody of the organisation has one. */
const itself = "organisation";

/** Who sees most comes first. */
const order: readonly MemberRole[] = ["manager", "admin", "csm", "viewer"];

/** Managers first; of an imported book without people the organisation itself. Who has no e-mail cannot be asked as. */
export async function peopleOf(db: Database, org: Org): Promise<readonly Person[]> {
  const members = await membersWithEmail(db, org);
  if (members.length === 0) return [{ email: itself, name: org.name, role: "the organisation itself" }];
  return members
    .map(({ email, name, role }) => ({ email, name, role }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

/** @throws HoldfastError `unknown_member`. */
export async function askerAs(db: Database, org: Org, email: string): Promise<Asker> {
  const members = await membersWithEmail(db, org);
  if (members.length === 0 && email === itself) {
    return { scope: systemScope(org), role: "viewer", name: org.name, email: null, org };
  }
  const member = members.find((candidate) => candidate.email.toLowerCase() === email.toLowerCase());
  if (!member) throw unknownMember(org, email);
  const { id: memberId, role, name } = member;
  return { scope: { orgId: org.orgId, memberId }, role, name, email: member.email, org };
}

async function membersWithEmail(db: Database, org: Org): Promise<(StoredMember & { readonly email: string })[]> {
  const members = await withOrg(db, systemScope(org), listMembers, "read");
  return members.flatMap((member) => (member.email === null ? [] : [{ ...member, email: member.email }]));
}
