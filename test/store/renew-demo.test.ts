import { expect, test } from "vitest";
import { renewDemo } from "../../src/store/renew-demo.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { listOrgs } from "../../src/store/tenants.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { linkWorkspace, resolveWorkspace } from "../../src/store/workspaces.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { createOrg } from "../support/organisations.ts";

const db = await testDatabase();

async function newDemo(slug: string): Promise<OrgScope> {
  const { orgId, systemMemberId } = await createOrg(db, { slug, name: "Demo", kind: "demo", demoToday: 20_000 });
  return { orgId, memberId: systemMemberId };
}

function addAccountWithUsage(scope: OrgScope) {
  return withOrg(db, scope, async (tx) => {
    await tx.query("insert into account (org_id, id, name) values ($1, 'a', 'Acme')", [tx.orgId]);
    await tx.query("insert into usage_day (org_id, account_id, day) values ($1, 'a', '2026-01-01')", [tx.orgId]);
    await tx.query("insert into usage_day_history (org_id, account_id, day) values ($1, 'a', '2026-01-01')", [
      tx.orgId,
    ]);
    await tx.query("insert into setting (org_id, key, value) values ($1, 'timezone', 'UTC')", [tx.orgId]);
  });
}

function factCounts(scope: OrgScope) {
  return withOrg(db, scope, (tx) =>
    tx.query(
      `select (select count(*)::int from account where org_id = $1) as accounts,
         (select count(*)::int from usage_day where org_id = $1) as usage,
         (select count(*)::int from usage_day_history where org_id = $1) as history,
         (select count(*)::int from setting where org_id = $1) as settings`,
      [tx.orgId],
    ),
  );
}

test("a renewed demo is empty, made for the new day, and still where its workspace finds it", async () => {
  const demo = await newDemo("demo");
  const other = await newOrg(db, "main");
  for (const scope of [demo, other]) await addAccountWithUsage(scope);
  await linkWorkspace(db, { platform: "slack", externalId: "T1", orgId: demo.orgId });
  await renewDemo(db, demo, 20_031);
  expect(await factCounts(demo)).toEqual([{ accounts: 0, usage: 0, history: 0, settings: 0 }]);
  expect(await factCounts(other)).toEqual([{ accounts: 1, usage: 1, history: 1, settings: 1 }]);
  expect((await listOrgs(db)).find((org) => org.slug === "demo")?.demoToday).toBe(20_031);
  expect(await resolveWorkspace(db, "slack", "T1")).toEqual({ orgId: demo.orgId, slug: "demo" });
});

test("a real organisation is never emptied", async () => {
  const real = await newOrg(db, "real");
  await addAccountWithUsage(real);
  await expect(renewDemo(db, real, 20_031)).rejects.toMatchObject({ code: "not_a_demo" });
  expect(await factCounts(real)).toEqual([{ accounts: 1, usage: 1, history: 1, settings: 1 }]);
});
