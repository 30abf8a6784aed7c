import { expect, test } from "vitest";
import type { OrgScope } from "../../src/store/scope.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { linkWorkspace, resolveMember, resolveWorkspace } from "../../src/store/workspaces.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { createOrg } from "../support/organisations.ts";

const db = await testDatabase();

interface Person {
  readonly email: string;
  readonly role?: string;
  readonly slack: string;
  readonly team?: string;
}

function addMember(scope: OrgScope, { email, role = "csm", slack, team }: Person) {
  return withOrg(db, scope, (tx) =>
    tx.query<{ id: string }>(
      "insert into member (org_id, name, email, role, slack_user_id, slack_team_id) values ($1, $2, $2, $3, $4, $5) returning id",
      [tx.orgId, email, role, slack, team ?? null],
    ),
  );
}

const link = (externalId: string, orgId: string) => linkWorkspace(db, { platform: "slack", externalId, orgId });
const member = (externalId: string, userId: string) => resolveMember(db, { platform: "slack", externalId, userId });

test("a workspace nobody has linked belongs to no organisation", async () => {
  expect(await resolveWorkspace(db, "slack", "T-unknown")).toBeNull();
  expect(await member("T-unknown", "U1")).toBeNull();
});

test("a linked workspace belongs to its organisation, and the same id on another platform does not", async () => {
  const scope = await newOrg(db, "linked");
  await link("T-linked", scope.orgId);
  expect(await resolveWorkspace(db, "slack", "T-linked")).toEqual({ orgId: scope.orgId, slug: "linked" });
  expect(await resolveWorkspace(db, "teams", "T-linked")).toBeNull();
});

test("a member bound to the workspace is recognised, a stranger is not", async () => {
  const scope = await newOrg(db, "bound");
  await link("T-bound", scope.orgId);
  await addMember(scope, { email: "ann@bound.test", role: "manager", slack: "U1", team: "T-bound" });
  expect(await member("T-bound", "U1")).toMatchObject({
    scope: { orgId: scope.orgId },
    role: "manager",
    name: "ann@bound.test",
    email: "ann@bound.test",
  });
  expect(await member("T-bound", "U2")).toBeNull();
});

test("a member imported without a workspace is recognised only while the organisation has one", async () => {
  const scope = await newOrg(db, "unbound");
  await link("T-one", scope.orgId);
  await addMember(scope, { email: "bob@unbound.test", slack: "U1" });
  expect(await member("T-one", "U1")).toMatchObject({ email: "bob@unbound.test" });
  await link("T-two", scope.orgId);
  expect(await member("T-one", "U1")).toBeNull();
  expect(await member("T-two", "U1")).toBeNull();
});

test("two imported members with one user id: neither speaks for the other", async () => {
  const scope = await newOrg(db, "twins");
  await link("T-twins", scope.orgId);
  await addMember(scope, { email: "a@twins.test", slack: "U1" });
  await addMember(scope, { email: "b@twins.test", slack: "U1" });
  expect(await member("T-twins", "U1")).toBeNull();
});

test("a user of another workspace with the same user id is a stranger", async () => {
  const home = await newOrg(db, "home");
  const away = await newOrg(db, "away");
  await link("T-home", home.orgId);
  await link("T-away", away.orgId);
  await addMember(home, { email: "eve@home.test", role: "admin", slack: "U1", team: "T-home" });
  expect(await member("T-away", "U1")).toBeNull();
});

async function demoWithAdmin(slug: string, team: string): Promise<OrgScope> {
  const { orgId, systemMemberId } = await createOrg(db, { slug, name: "Demo", kind: "demo" });
  const scope = { orgId, memberId: systemMemberId };
  await link(team, orgId);
  await addMember(scope, { email: `admin@${slug}.test`, role: "admin", slack: "UADMIN", team });
  await addMember(scope, { email: `csm@${slug}.test`, slack: "UCSM", team });
  return scope;
}

test("moved from the demo, the workspace brings its admins and nobody else", async () => {
  await demoWithAdmin("demo1", "T-move");
  const real = await newOrg(db, "real1");
  const { adminMemberIds } = await link("T-move", real.orgId);
  const admin = await member("T-move", "UADMIN");
  expect(admin).toMatchObject({ scope: { orgId: real.orgId }, role: "admin", email: "admin@demo1.test" });
  expect(adminMemberIds).toEqual([admin?.scope.memberId]);
  expect(await member("T-move", "UCSM")).toBeNull();
});

test("an admin whom the import already knows by e-mail is that member, and not a second one", async () => {
  await demoWithAdmin("demo2", "T-known");
  const real = await newOrg(db, "real2");
  const [imported] = await addMember(real, { email: "Admin@demo2.test", role: "viewer", slack: "UOTHER" });
  await link("T-known", real.orgId);
  expect(await member("T-known", "UADMIN")).toMatchObject({
    scope: { memberId: imported?.id },
    role: "admin",
    email: "Admin@demo2.test",
  });
});

test("moved out of a real organisation, the workspace brings nobody unless an admin asks for it himself", async () => {
  const first = await newOrg(db, "first");
  const second = await newOrg(db, "second");
  const third = await newOrg(db, "third");
  await link("T-real", first.orgId);
  await addMember(first, { email: "boss@first.test", role: "admin", slack: "UBOSS", team: "T-real" });
  await link("T-real", second.orgId);
  expect(await member("T-real", "UBOSS")).toBeNull();
  await link("T-real", first.orgId);
  const press = { platform: "slack", externalId: "T-real", orgId: third.orgId } as const;
  await linkWorkspace(db, { ...press, keepAdmin: { userId: "UBOSS" } });
  expect(await member("T-real", "UBOSS")).toMatchObject({ scope: { orgId: third.orgId }, role: "admin" });
});

test("who is no admin where the workspace is cannot move it", async () => {
  const demo = await demoWithAdmin("demo3", "T-kept");
  const real = await newOrg(db, "real3");
  const press = { platform: "slack", externalId: "T-kept", orgId: real.orgId } as const;
  await expect(linkWorkspace(db, { ...press, keepAdmin: { userId: "UCSM" } })).rejects.toMatchObject({
    code: "not_an_admin",
  });
  expect((await resolveWorkspace(db, "slack", "T-kept"))?.orgId).toBe(demo.orgId);
});
