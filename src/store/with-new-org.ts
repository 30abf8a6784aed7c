/** One transaction that makes an organisation and acts in it at once: both are there when it is over, or neither is. */
import type { Database } from "./database.ts";
import { guardedTx } from "./guarded-tx.ts";
import type { OrgTx } from "./scope.ts";
import { makeOrg, type NewOrg } from "./tenants.ts";
import { transaction } from "./transaction.ts";
import { actAs, beginAs } from "./with-org.ts";

/**
 * As `withOrg`, acting as the new organisation's system member.
 * @throws HoldfastError `org_exists` or `org_slug` before `fn` is run. While another transaction makes the same one, it is waited for.
 */
export async function withNewOrg<Result>(
  db: Database,
  org: NewOrg,
  fn: (tx: OrgTx) => Promise<Result>,
): Promise<Result> {
  return transaction(
    db,
    async (client) => {
      await client.query(beginAs("write"));
    },
    async (client) => {
      const scope = await makeOrg(client, org);
      await actAs(client, scope);
      return fn(guardedTx(client, scope));
    },
  );
}
