import { expect, test } from "vitest";
import { doHourlyWork } from "../../src/app/hourly.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../support/database.ts";

test("an organisation whose work fails keeps none of the others from theirs, and is told of", async () => {
  const db = await testDatabase();
  const broken = await newOrg(db, "a-broken");
  const sound = await newOrg(db, "b-sound");
  await withOrg(db, broken, (tx) =>
    tx.query("insert into setting (org_id, key, value) values ($1, 'timezone', 'Nowhere/Land')", [tx.orgId]),
  );
  const failed: string[] = [];
  await doHourlyWork(db, "2026-11-22T08:07:00Z", {
    progress: () => {},
    failed: (slug, error) => failed.push(`${slug}: ${error instanceof Error ? error.message : error}`),
  });
  expect(failed).toEqual([
    'a-broken: the setting timezone is "Nowhere/Land", which is not an IANA time zone such as Europe/Berlin',
  ]);
  const runs = await withOrg(db, sound, (tx) =>
    tx.query("select org_id from playbook_run where org_id = $1 and day = '2026-11-22'", [tx.orgId]),
  );
  expect(runs).toHaveLength(1);
});
