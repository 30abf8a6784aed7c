/** The floor of everything that looks at a whole organisation: its usage rows of a quarter, read once and summed per account. */
import { isoDay } from "../../src/core/day.ts";
import type { Database } from "../../src/store/database.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { today } from "./big-org.ts";

export const usageSumWords = "one plain sum of 91 days of usage per account, in a withOrg transaction";

export async function sumUsage(db: Database, scope: OrgScope): Promise<void> {
  await withOrg(db, scope, (tx) =>
    tx.query(
      `select account_id, sum(active_users), sum(sessions), sum(events) from usage_day
       where org_id = $1 and day > $2::date - 91 group by account_id`,
      [tx.orgId, isoDay(today)],
    ),
  );
}
