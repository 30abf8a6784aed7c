/** A book of which the past is known -> what would have fired, with nothing written. */
import { expect, it } from "vitest";
import { importFolder } from "../../../src/app/import.ts";
import { findOrg, systemScope } from "../../../src/app/organisations.ts";
import { dryRunDocument } from "../../../src/app/playbooks/dry-run.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { testDatabase } from "../../support/database.ts";
import { folderOf } from "../../support/folder.ts";

const db = await testDatabase();

it("finds each failed payment on its day, once, and the departure after one of them; nothing is written", async () => {
  const dir = await folderOf({
    "accounts.csv": "id,name\nstays,Stays\nleaves,Leaves\n",
    "subscriptions.csv":
      "id,account_id,mrr,currency,start_date,end_date\ns1,stays,500.00,USD,2025-01-01,\ns2,leaves,500.00,USD,2025-01-01,2026-03-20\n",
    "invoices.csv":
      "id,account_id,due_on,paid_on,amount,failed_attempts\ni1,stays,2026-02-24,2026-02-27,500.00,1\ni2,leaves,2026-03-05,,500.00,3\ni3,stays,2026-03-28,2026-03-28,500.00,0\n",
  });
  const now = "2026-03-31T12:00:00Z";
  await importFolder({ db, dir, slug: "dry", full: false, now });
  const scope = systemScope(await findOrg(db, "dry"));
  const steps: number[] = [];
  const progress = ({ done, total }: { done: number; total: number }) => steps.push(total - done);
  const document = await dryRunDocument(db, { scope, slug: "dry", now, months: 2, progress });
  expect(document).toMatchObject({ asked_from: "2026-02-01", from: "2026-02-01", to: "2026-03-31", departures: 1 });
  const failed = document.playbooks.find(({ playbook }) => playbook === "failed_payment");
  expect(failed).toMatchObject({
    label: "Failed payment",
    fired: 2,
    accounts: 2,
    // 5 March to 20 March.
    preceded_churn: { fired: 1, days_before: [15], median_days: 15 },
  });
  expect(failed?.weeks).toMatchObject({ "2026-02-23": 1, "2026-03-02": 1, "2026-03-09": 0 });
  expect(steps.at(-1)).toBe(0);
  const written = await withOrg(db, scope, (tx) =>
    tx.query("select id from episode where org_id = $1 union all select id from task where org_id = $1", [tx.orgId]),
  );
  expect(written).toEqual([]);
});
