/** The book an import made of a test's files. */
import type { Database } from "../../src/store/database.ts";
import type { OrgTx } from "../../src/store/scope.ts";
import { listOrgs } from "../../src/store/tenants.ts";
import { withOrg } from "../../src/store/with-org.ts";

export async function readAs<T>(db: Database, slug: string, read: (tx: OrgTx) => Promise<T>): Promise<T> {
  const org = (await listOrgs(db)).find((known) => known.slug === slug);
  if (!org) throw new Error(`no organisation ${slug}`);
  return withOrg(db, { orgId: org.orgId, memberId: org.systemMemberId }, read, "read");
}
