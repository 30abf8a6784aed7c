import { expect, test } from "vitest";
import { parseDay } from "../../src/core/day.ts";
import { listOrgs } from "../../src/store/tenants.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { testDatabase } from "../support/database.ts";
import { createOrg } from "../support/organisations.ts";

const db = await testDatabase();

test("a new organisation has a system member who may act in it at once", async () => {
  const { orgId, systemMemberId } = await createOrg(db, { slug: "main", name: "Main Ltd", kind: "real" });
  const rows = await withOrg(db, { orgId, memberId: systemMemberId }, (tx) =>
    tx.query("select name, role from member where org_id = $1", [tx.orgId]),
  );
  expect(rows).toEqual([{ name: "Holdfast", role: "system" }]);
  expect(await listOrgs(db)).toEqual([
    { orgId, slug: "main", name: "Main Ltd", kind: "real", demoToday: null, systemMemberId },
  ]);
});

test("the system member is made with its organisation, and by no request made, changed or deleted", async () => {
  const { orgId, systemMemberId } = await createOrg(db, { slug: "system", name: "System", kind: "real" });
  const act = (sql: string) => withOrg(db, { orgId, memberId: systemMemberId }, (tx) => tx.query(sql, [tx.orgId]));
  expect(await act("delete from member where org_id = $1 returning id")).toEqual([]);
  expect(await act("update member set role = 'viewer' where org_id = $1 returning id")).toEqual([]);
  await act("insert into member (org_id, name, role) values ($1, 'Ann', 'admin')");
  await expect(act("update member set role = 'system' where org_id = $1")).rejects.toThrow(/row-level security/);
  await expect(act("insert into member (org_id, name, role) values ($1, 'Two', 'system')")).rejects.toThrow(
    /row-level security/,
  );
});

test("a demo remembers the day it was made for, as a day", async () => {
  const demoToday = parseDay("2026-11-21") ?? 0;
  await createOrg(db, { slug: "demo", name: "Demo", kind: "demo", demoToday });
  expect((await listOrgs(db)).find((org) => org.slug === "demo")?.demoToday).toBe(20_778);
});

test("a slug that is taken is refused with what to do", async () => {
  await createOrg(db, { slug: "twice", name: "Once", kind: "real" });
  await expect(createOrg(db, { slug: "twice", name: "Again", kind: "real" })).rejects.toMatchObject({
    code: "org_exists",
  });
});

test.each(["", "Main", "a b", "'; drop table org; --", "-a", "x".repeat(64)])(
  "%j cannot name an organisation",
  async (slug) => {
    await expect(createOrg(db, { slug, name: "X", kind: "real" })).rejects.toMatchObject({ code: "org_slug" });
  },
);
