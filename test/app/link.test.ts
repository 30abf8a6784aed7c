import { expect, it } from "vitest";
import { linkTo } from "../../src/app/link.ts";
import { claimWorkspace, createClaim } from "../../src/store/claims.ts";
import { openDatabase } from "../../src/store/database.ts";
import { resolveMember, resolveWorkspace } from "../../src/store/workspaces.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { holdfast, ownDatabase } from "../support/holdfast.ts";
import { createOrg } from "../support/organisations.ts";

const db = await testDatabase();

it("moves a claimed workspace from the demo, its admin staying admin", async () => {
  const { orgId: demo } = await createOrg(db, { slug: "demo", name: "Demo", kind: "demo" });
  await newOrg(db, "main");
  await createClaim(db, demo, "CODE", 10);
  const user = { platform: "slack", externalId: "T0HOME", userId: "UADM" } as const;
  await claimWorkspace(db, { ...user, workspaceName: "Home", userName: "Ada", code: "CODE" });
  expect(await linkTo(db, { platform: "slack", id: "T0HOME", slug: "main" })).toEqual({
    workspace: "slack:T0HOME",
    org: "main",
    admins: 1,
  });
  expect(await resolveMember(db, user)).toMatchObject({ role: "admin" });
});

it.each([
  [{ platform: "irc", id: "T0HOME", slug: "main" }, "unknown_platform"],
  [{ platform: "slack", id: "home.slack.com", slug: "main" }, "bad_workspace_id"],
  [{ platform: "teams", id: "T0HOME", slug: "main" }, "bad_workspace_id"],
  [{ platform: "teams", id: "AAAAAAAA-0000-4000-8000-000000000001", slug: "main" }, "bad_workspace_id"],
  [{ platform: "slack", id: "T0OTHER", slug: "no-such" }, "unknown_org"],
])("refuses %j", async (words, code) => {
  await expect(linkTo(db, words)).rejects.toMatchObject({ code, remedy: expect.stringMatching(/\w/) });
  expect(await resolveWorkspace(db, "slack", words.id)).toEqual(words.id === "T0HOME" ? expect.anything() : null);
});

it("links a tenant of Microsoft Teams as it does a Slack workspace", async () => {
  const id = "aaaaaaaa-0000-4000-8000-000000000001";
  expect(await linkTo(db, { platform: "teams", id, slug: "main" })).toMatchObject({ workspace: `teams:${id}` });
  expect(await resolveWorkspace(db, "teams", id)).toMatchObject({ slug: "main" });
});

it("is one command", async () => {
  const env = await ownDatabase();
  const own = await openDatabase(env.DATABASE_URL);
  await newOrg(own, "main");
  const { code, stdout } = await holdfast(["link", "slack", "T0HOME", "--org", "main"], { env });
  expect([code, JSON.parse(stdout)]).toEqual([0, { workspace: "slack:T0HOME", org: "main", admins: 0 }]);
  expect(await resolveWorkspace(own, "slack", "T0HOME")).toMatchObject({ slug: "main" });
  await own.close();
});
