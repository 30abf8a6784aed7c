/** "--org main" -> that organisation, and the scope in which the command line or a named member acts in it. */
import { HoldfastError } from "../core/error.ts";
import type { Database } from "../store/database.ts";
import { findMemberByEmail } from "../store/members.ts";
import type { OrgScope } from "../store/scope.ts";
import { listOrgs, type Org } from "../store/tenants.ts";
import { withOrg } from "../store/with-org.ts";
import { noBook } from "./no-book.ts";

/** Never a real organisation's name (design.md §6). */
export const demoSlug = "demo";

/** @throws HoldfastError `unknown_org`, naming the organisations there are. */
export async function findOrg(db: Database, slug: string): Promise<Org> {
  const orgs = await listOrgs(db);
  const found = orgs.find((org) => org.slug === slug);
  if (found) return found;
  const known = orgs.map((org) => org.slug).join(", ");
  throw new HoldfastError(
    "unknown_org",
    `There is no organisation "${slug}".`,
    known === "" ? "Run `holdfast import DIR` to make one." : `Use one of: ${known}; or make it with holdfast import.`,
  );
}

/** The named one, else the one that is meant when none is named. @throws HoldfastError `unknown_org`, `no_book`. */
export async function chosenOrg(db: Database, slug: string | undefined): Promise<Org> {
  if (slug !== undefined) return findOrg(db, slug);
  const home = homeOrg(await listOrgs(db));
  if (home === undefined) throw noBook();
  return home;
}

export function systemScope({ orgId, systemMemberId }: Org): OrgScope {
  return { orgId, memberId: systemMemberId };
}

/** The scope of the member with this e-mail, or the system's own. @throws HoldfastError `unknown_member`. */
export async function scopeAs(db: Database, org: Org, email: string | undefined): Promise<OrgScope> {
  if (email === undefined) return systemScope(org);
  const member = await withOrg(db, systemScope(org), (tx) => findMemberByEmail(tx, email), "read");
  if (member) return { orgId: org.orgId, memberId: member.id };
  throw unknownMember(org, email);
}

export function unknownMember(org: Org, email: string): HoldfastError {
  return new HoldfastError(
    "unknown_member",
    `${email} is not a member of ${org.slug}.`,
    `Add them with: holdfast member add ${email} --role csm --org ${org.slug}`,
  );
}

/** The one real organisation when there is exactly one, else the demo, else the first real one by name. */
export function homeOrg(orgs: readonly Org[]): Org | undefined {
  const real = orgs.filter((org) => org.kind === "real");
  const [only] = real;
  return real.length === 1 ? only : (orgs.find((org) => org.kind === "demo") ?? only);
}
