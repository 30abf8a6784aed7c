import { expect, test } from "vitest";
import { leaveDemo, offeredOrgs } from "../../src/store/leave-demo.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { linkWorkspace, resolveMember, resolveWorkspace } from "../../src/store/workspaces.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { createOrg } from "../support/organisations.ts";

const db = await testDatabase();
const demo = await createOrg(db, { slug: "demo", name: "Demo", kind: "demo" });
const demoScope = { orgId: demo.orgId, memberId: demo.systemMemberId };

const slack = (externalId: string) => ({ platform: "slack", externalId }) as const;
const user = (externalId: string, userId: string) => ({ ...slack(externalId), userId });

/** A workspace of the demo with these people in it. */
async function demoWorkspace(externalId: string, people: Readonly<Record<string, string>>): Promise<void> {
  await linkWorkspace(db, { ...slack(externalId), orgId: demo.orgId });
  await withOrg(db, demoScope, async (tx) => {
    for (const [userId, role] of Object.entries(people))
      await tx.query(
        "insert into member (org_id, name, role, slack_team_id, slack_user_id) values ($1, $2, $3, $4, $2)",
        [tx.orgId, userId, role, externalId],
      );
  });
}

test("an admin of the demo is offered the real organisations without a workspace, and nobody else anything", async () => {
  await demoWorkspace("T1", { A: "admin", M: "manager", C: "csm", V: "viewer" });
  await newOrg(db, "birch");
  await newOrg(db, "alder");
  await linkWorkspace(db, { ...slack("T-taken"), orgId: (await newOrg(db, "taken")).orgId });
  expect(await offeredOrgs(db, user("T1", "A"))).toEqual(["alder", "birch"]);
  for (const other of ["M", "C", "V", "nobody"]) expect(await offeredOrgs(db, user("T1", other))).toEqual([]);
  expect(await offeredOrgs(db, user("T-unknown", "A"))).toEqual([]);
  expect(await offeredOrgs(db, { platform: "teams", externalId: "T1", userId: "A" })).toEqual([]);
});

test("the workspace moves with every admin it has in the demo, and with nobody else", async () => {
  await demoWorkspace("T2", { A: "admin", B: "admin", M: "manager" });
  const { orgId } = await newOrg(db, "cedar");
  expect(await leaveDemo(db, user("T2", "A"), "cedar")).toBe(true);
  expect(await resolveWorkspace(db, "slack", "T2")).toEqual({ orgId, slug: "cedar" });
  for (const admin of ["A", "B"])
    expect(await resolveMember(db, user("T2", admin))).toMatchObject({ role: "admin", scope: { orgId } });
  expect(await resolveMember(db, user("T2", "M"))).toBeNull();
});

test.each([
  ["somebody who is no admin", "M", "dogwood"],
  ["a stranger", "nobody", "dogwood"],
  ["an organisation another workspace has", "A", "elder"],
  ["an organisation that is not there", "A", "no-such"],
  ["the demo itself", "A", "demo"],
  ["a statement", "A", "x' or '1'='1"],
])("nothing moves for %s", async (_who, userId, slug) => {
  const team = `T-${_who}`;
  await demoWorkspace(team, { A: "admin", M: "manager" });
  if ((await resolveWorkspace(db, "slack", "T-elder")) === null) {
    await newOrg(db, "dogwood");
    await linkWorkspace(db, { ...slack("T-elder"), orgId: (await newOrg(db, "elder")).orgId });
  }
  expect(await leaveDemo(db, user(team, userId), slug)).toBe(false);
  expect(await resolveWorkspace(db, "slack", team)).toMatchObject({ slug: "demo" });
});

test("an admin of a real organisation moves nothing, not even to one without a workspace", async () => {
  const { orgId } = await newOrg(db, "fir");
  await newOrg(db, "ginkgo");
  await demoWorkspace("T3", { A: "admin" });
  await linkWorkspace(db, { ...slack("T3"), orgId });
  expect(await resolveMember(db, user("T3", "A"))).toMatchObject({ role: "admin", scope: { orgId } });
  expect(await offeredOrgs(db, user("T3", "A"))).toEqual([]);
  expect(await leaveDemo(db, user("T3", "A"), "ginkgo")).toBe(false);
  expect(await resolveWorkspace(db, "slack", "T3")).toMatchObject({ slug: "fir" });
});

test("of workspaces that press for the same organisation at once one gets it", async () => {
  await newOrg(db, "hazel");
  const teams = ["T4", "T5", "T6", "T7"];
  for (const team of teams) await demoWorkspace(team, { A: "admin" });
  const moved = await Promise.all(teams.map((team) => leaveDemo(db, user(team, "A"), "hazel")));
  expect(moved.filter(Boolean)).toHaveLength(1);
});
