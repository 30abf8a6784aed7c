import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, expect, test } from "vitest";
import { claimWorkspace, createClaim } from "../../src/store/claims.ts";
import { openDatabase } from "../../src/store/database.ts";
import { startEmbedded } from "../../src/store/embedded/start.ts";
import { claimInbox, receive } from "../../src/store/inbox.ts";
import { migrate } from "../../src/store/migrate.ts";
import { listOrgs } from "../../src/store/tenants.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { linkWorkspace, resolveMember } from "../../src/store/workspaces.ts";
import { newOrg } from "../support/database.ts";

// A server of its own, because roles belong to a server: here no Holdfast has ever run, and its user is no superuser.
const home = await mkdtemp(join(tmpdir(), "holdfast-managed-"));
await chmod(home, 0o711);
const server = await startEmbedded({ home });
const superuser = new Client({ connectionString: server.url });
await superuser.connect();

afterAll(async () => {
  await superuser.end();
  await server.release();
  await rm(home, { recursive: true, force: true });
});

/** A user as a managed service hands it out, with a database that belongs to it. */
async function managedUrl(name: string, rights: string): Promise<string> {
  const password = randomUUID();
  await superuser.query(`create role ${name} login nosuperuser ${rights} password '${password}'`);
  await superuser.query(`create database ${name} owner ${name}`);
  const url = new URL(server.url);
  Object.assign(url, { username: name, password, pathname: `/${name}` });
  return url.href;
}

test("an owner who is no superuser makes the role himself, and everything works under forced security", async () => {
  const db = await openDatabase(await managedUrl("managed", "createrole"));
  await migrate(db);
  const a = await newOrg(db, "a");
  const b = await newOrg(db, "b");
  await withOrg(db, a, (tx) => tx.query("insert into account (org_id, id, name) values ($1, 'x', 'X')", [tx.orgId]));
  expect(await withOrg(db, a, (tx) => tx.query("select name from account where org_id = $1", [tx.orgId]))).toEqual([
    { name: "X" },
  ]);
  const crossed = withOrg(db, { orgId: a.orgId, memberId: b.memberId }, (tx) =>
    tx.query("select name from account where org_id = $1", [tx.orgId]),
  );
  await expect(crossed).rejects.toMatchObject({ code: "not_a_member" });
  const { rows } = await db.pool.query("select name from account");
  expect(rows).toEqual([]);

  await createClaim(db, a.orgId, "CODE", 10);
  const user = { platform: "slack", externalId: "T1", userId: "U1" } as const;
  await claimWorkspace(db, { ...user, workspaceName: null, userName: "Ann", code: "CODE" });
  await linkWorkspace(db, { platform: "slack", externalId: "T1", orgId: b.orgId, keepAdmin: { userId: "U1" } });
  expect(await resolveMember(db, user)).toMatchObject({ scope: { orgId: b.orgId }, role: "admin" });
  expect(await receive(db, { platform: "slack", key: "Ev1", workspaceId: "T1", payload: {} })).toBe(true);
  expect(
    await claimInbox(db, { platform: "slack", workspaceId: "T1", worker: "w", limit: 1, leaseSeconds: 60 }),
  ).toHaveLength(1);
  expect((await listOrgs(db)).map((org) => org.slug)).toEqual(["a", "b"]);
  await db.close();
});

test("an owner who may not become the role is told what an administrator has to run, and it is enough", async () => {
  const db = await openDatabase(await managedUrl("stranger", ""));
  await expect(migrate(db)).rejects.toMatchObject({
    code: "database_role",
    remedy: expect.stringContaining("grant holdfast_app to"),
  });
  await superuser.query("grant holdfast_app to stranger");
  await migrate(db);
  await newOrg(db, "main");
  await db.close();
});

test.each(["superuser", "bypassrls"])("a role that is made %s is refused at the start", async (right) => {
  const db = await openDatabase(server.url);
  await superuser.query(`alter role holdfast_app ${right}`);
  try {
    await expect(migrate(db)).rejects.toMatchObject({ code: "database_role_unbound" });
  } finally {
    await superuser.query(`alter role holdfast_app no${right}`);
    await db.close();
  }
});
