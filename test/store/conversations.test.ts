/** Where the bot may write by itself: kept under one organisation, seen by no other, left behind by none. */
import { beforeEach, expect, it } from "vitest";
import {
  type Conversation,
  deleteConversation,
  readConversation,
  readConversationOf,
  saveConversation,
  type WantedConversation,
} from "../../src/store/conversations.ts";
import { renewDemo } from "../../src/store/renew-demo.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { linkWorkspace } from "../../src/store/workspaces.ts";
import { newOrg, testDatabase } from "../support/database.ts";
import { createOrg } from "../support/organisations.ts";

const db = await testDatabase();
let runs = 0;
let ours: OrgScope;
let theirs: OrgScope;
let conversation: Conversation;

beforeEach(async () => {
  runs += 1;
  ours = await newOrg(db, `ours-${runs}`);
  theirs = await newOrg(db, `theirs-${runs}`);
  conversation = {
    workspace: { platform: "teams", externalId: `tenant-${runs}` },
    id: `19:cs-${runs}@thread.tacv2`,
    kind: "channel",
    userId: null,
    reference: { serviceUrl: "https://smba.trafficmanager.net/emea/" },
  };
});

const save = (scope: OrgScope, changed: Partial<Conversation> = {}) =>
  withOrg(db, scope, (tx) => saveConversation(tx, { ...conversation, ...changed }));
const named = () => ({ platform: conversation.workspace.platform, id: conversation.id });
const read = (scope: OrgScope) => withOrg(db, scope, (tx) => readConversation(tx, named()), "read");

it("is new once, and keeps the last reference", async () => {
  expect(await save(ours)).toBe(true);
  expect(await save(ours, { reference: { serviceUrl: "https://smba.trafficmanager.net/amer/" } })).toBe(false);
  expect(await read(ours)).toEqual({
    workspaceId: `tenant-${runs}`,
    kind: "channel",
    reference: { serviceUrl: "https://smba.trafficmanager.net/amer/" },
  });
});

it("is seen by no other organisation, which may hold the same id for itself", async () => {
  await save(ours);
  expect(await read(theirs)).toBeNull();
  expect(await save(theirs)).toBe(true);
  await withOrg(db, theirs, (tx) => deleteConversation(tx, named()));
  expect(await read(ours)).not.toBeNull();
});

it("is kept apart by the database too, when a statement asks for another organisation's", async () => {
  await save(ours);
  const peek = withOrg(db, theirs, (tx) =>
    tx.query("select id from conversation where org_id = $1 or $2::uuid is not null", [tx.orgId, ours.orgId]),
  );
  expect(await peek).toEqual([]);
});

it("is forgotten", async () => {
  await save(ours);
  await withOrg(db, ours, (tx) => deleteConversation(tx, named()));
  expect(await read(ours)).toBeNull();
});

it("takes a reader for a personal chat and for nothing else", async () => {
  await expect(save(ours, { kind: "personal" })).rejects.toThrow("conversation");
  await expect(save(ours, { userId: "U1" })).rejects.toThrow("conversation");
  expect(await save(ours, { kind: "personal", userId: "U1" })).toBe(true);
});

it("does not stay behind where its tenant answered from before", async () => {
  await linkWorkspace(db, { ...conversation.workspace, orgId: ours.orgId });
  await save(ours);
  await save(ours, { id: "elsewhere", workspace: { platform: "teams", externalId: "another tenant" } });
  await linkWorkspace(db, { ...conversation.workspace, orgId: ours.orgId });
  expect(await read(ours)).not.toBeNull();
  await linkWorkspace(db, { ...conversation.workspace, orgId: theirs.orgId });
  expect(await read(ours)).toBeNull();
  const left = await withOrg(db, ours, (tx) =>
    tx.query<{ id: string }>("select id from conversation where org_id = $1", [tx.orgId]),
  );
  expect(left).toEqual([{ id: "elsewhere" }]);
});

it("outlives the day's new demo book", async () => {
  const { orgId, systemMemberId } = await createOrg(db, { slug: `demo-${runs}`, name: "Demo", kind: "demo" });
  const demo = { orgId, memberId: systemMemberId };
  await save(demo);
  await renewDemo(db, demo, 20_000);
  expect(await read(demo)).not.toBeNull();
});

it("is found for its workspace: by its id, by whose chat it is, or as the one last met", async () => {
  const { workspace } = conversation;
  const find = (scope: OrgScope, wanted: WantedConversation, of = workspace) =>
    withOrg(db, scope, (tx) => readConversationOf(tx, of, wanted), "read");
  const chat = { id: "a:nora", kind: "personal", userId: "AAAA-nora", reference: { chat: 1 } } as const;
  await save(ours);
  await save(ours, chat);
  expect((await find(ours, { id: conversation.id }))?.kind).toBe("channel");
  expect((await find(ours, { chatOf: "aaaa-NORA" }))?.reference).toEqual({ chat: 1 });
  expect((await find(ours, "any"))?.kind).toBe("personal");
  await save(ours);
  expect((await find(ours, "any"))?.kind).toBe("channel");
  expect(await find(ours, { chatOf: conversation.id })).toBeNull();
  expect(await find(ours, "any", { ...workspace, externalId: "another tenant" })).toBeNull();
  expect(await find(theirs, "any")).toBeNull();
});
