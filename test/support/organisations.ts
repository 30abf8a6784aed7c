/** An organisation with nothing in it yet, for tests that fill it themselves. */
import type { Database } from "../../src/store/database.ts";
import type { NewOrg } from "../../src/store/tenants.ts";
import { withNewOrg } from "../../src/store/with-new-org.ts";

export function createOrg(db: Database, org: NewOrg): Promise<{ orgId: string; systemMemberId: string }> {
  return withNewOrg(db, org, async ({ orgId, memberId }) => ({ orgId, systemMemberId: memberId }));
}
