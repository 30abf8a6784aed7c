/** From Teams' door to the database and back to a connector: two organisations, forged buttons, repeats, storms, restarts. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { findOrg, systemScope } from "../../../src/app/organisations.ts";
import { record } from "../../../src/channels/untrusted.ts";
import { saveAnswer } from "../../../src/store/answers.ts";
import { createClaim } from "../../../src/store/claims.ts";
import { saveConversation } from "../../../src/store/conversations.ts";
import { addMember } from "../../../src/store/members.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { linkWorkspace } from "../../../src/store/workspaces.ts";
import { until } from "../../support/chat/until.ts";
import { newOrg } from "../../support/database.ts";
import { demoDesk, demoNow } from "../../support/demo.ts";
import {
  bot,
  installActivity,
  type Json,
  membersActivity,
  mentionActivity,
  messageActivity,
  nora,
  pressActivity,
  tenantId,
} from "../../support/teams/activities.ts";
import { buttonsIn } from "../../support/teams/bot.ts";
import { StubConnector } from "../../support/teams/connector.ts";
import { type Product, startProduct } from "../../support/teams/product.ts";

const { db, deps } = await demoDesk();
const demo = systemScope(await findOrg(db, "demo"));
const theirs = await newOrg(db, "theirs");

const known = (account: { id: string; name: string; aadObjectId: string }, more: Json = {}): Json => ({
  ...account,
  userPrincipalName: `${account.name.toLowerCase()}@home.example`,
  tenantId,
  userRole: "user",
  ...more,
});
const gus = { id: "29:gus", name: "Gus", aadObjectId: "22223333-bbbb-3333-cccc-4444dddd5555" };

let connector: StubConnector;
let product: Product;
let delivered = 0;

beforeAll(async () => {
  await linkWorkspace(db, { platform: "teams", externalId: tenantId, orgId: demo.orgId });
  await withOrg(db, demo, (tx) => addMember(tx, { email: "nora@home.example", name: "Nora", role: "manager" }));
});
beforeEach(async () => {
  connector = await StubConnector.open();
  connector.people.set(nora.id, known(nora));
  product = await startProduct(db, demoNow);
});
afterEach(async () => {
  await product.stop();
  await connector.close();
});
afterAll(async () => {
  expect(await rows("select key from inbox where done_at is null")).toEqual([]);
});

async function rows(sql: string): Promise<readonly unknown[]> {
  return (await db.pool.query(sql)).rows;
}

/** Activities have ids of their own; a repeat is the same activity again. */
function fresh(activity: Json): Json {
  delivered += 1;
  return { ...activity, id: `activity-${delivered}` };
}

const personal = (text: string) => fresh(messageActivity(connector.serviceUrl, text));
const mention = (text: string) => fresh(mentionActivity(connector.serviceUrl, text));
const pressed = (kind: string, data: unknown) => fresh(pressActivity(connector.serviceUrl, `holdfast:${kind}`, data));

interface Posted {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What people see: signs of typing are left out. */
const posted = (): readonly Posted[] =>
  connector
    .callsOf("post")
    .map(({ path, body }) => ({ path, body: record(body) }))
    .filter(({ body }) => body.type === "message");
const textOf = (message: Posted | undefined) => JSON.stringify(message?.body);
const settled = () =>
  until("the inbox is worked off", async () => (await rows("select 1 from inbox where done_at is null")).length === 0);

async function deliver(activity: Json): Promise<string> {
  const { status, body } = await product.deliver(activity);
  expect(status).toBe(200);
  return body;
}

/** Delivered, and worked to its end. */
async function work(activity: Json): Promise<string> {
  const words = await deliver(activity);
  await settled();
  return words;
}

it("goes from a question to a card whose buttons are answered, with the follow-up understood", async () => {
  await work(personal("health acme"));
  expect(textOf(posted()[0])).toContain("Acme");
  const why = buttonsIn(posted()[0]?.body).find(({ verb }) => verb === "holdfast:why");
  expect(await work(pressed("why", why?.data))).toContain("On it");
  await work(personal("why?"));
  expect(textOf(posted()[2])).toContain("Acme");
});

it("remembers in the asker's chat what was asked in a channel and answered there privately", async () => {
  await work(mention("why did NRR drop?"));
  const before = posted().length;
  await work(personal("by owner"));
  const followUp = JSON.stringify(posted().slice(before));
  expect(followUp).toContain("NRR fell");
  expect(followUp).toMatch(/owner/i);
});

it("answers one activity delivered three times once", async () => {
  const activity = personal("health acme");
  await Promise.all([deliver(activity), deliver(activity), deliver(activity)]);
  await settled();
  expect(posted()).toHaveLength(1);
  const [row] = await rows(`select count(*)::int as n from inbox where key like '%${String(activity.id)}'`);
  expect(row).toEqual({ n: 1 });
  await deliver(activity);
  expect(posted()).toHaveLength(1);
});

it("keeps nothing of another tenant, whatever the activity says besides", async () => {
  const other = "bbbbbbbb-0000-4000-8000-000000000002";
  const activity = personal("health acme");
  await deliver({
    ...activity,
    conversation: { conversationType: "personal", tenantId: other, id: "a:nora" },
    channelData: { tenant: { id: other } },
  });
  expect(await rows(`select 1 from inbox where key like '${other}%'`)).toEqual([]);
});

async function keepTheirs(): Promise<{ answer: string; conversation: string }> {
  const asked = await deps.newId();
  await withOrg(db, theirs, async (tx) => {
    await saveAnswer(tx, `theirs-${asked}`, '{"schema":1,"headline":"a secret"}');
    await saveConversation(tx, {
      workspace: { platform: "teams", externalId: "another tenant" },
      id: "19:theirs@thread.tacv2",
      kind: "channel",
      userId: null,
      reference: {
        tenantId,
        serviceUrl: connector.serviceUrl,
        conversationId: "19:theirs@thread.tacv2",
        threadId: null,
        kind: "channel",
        bot,
      },
    });
  });
  return { answer: `theirs-${asked}`, conversation: "19:theirs@thread.tacv2" };
}

it("gives words and no figure for a button that names another organisation's answer", async () => {
  const { answer } = await keepTheirs();
  for (const kind of ["why", "receipt", "share"]) {
    await work(pressed(kind, { a: answer, t: "a1" }));
    expect(String(posted().at(-1)?.body.text)).toContain("no longer here");
  }
  expect(connector.calls.map(({ body }) => JSON.stringify(body)).join()).not.toContain("secret");
});

it("posts nothing for a button that names another organisation's conversation", async () => {
  const { conversation } = await keepTheirs();
  await work(personal("health acme"));
  const why = record(buttonsIn(posted()[0]?.body).find(({ verb }) => verb === "holdfast:why")?.data);
  const shareId = await shareActionOf(demo, String(why.a));
  await deliver(pressed("share", { a: why.a, t: shareId, c: conversation }));
  await work(pressed("open_channel", { c: conversation }));
  const words = posted().slice(1);
  expect(words.map(({ body }) => String(body.text))).toEqual([
    expect.stringContaining("do not know that conversation"),
    expect.stringContaining("do not know that conversation"),
  ]);
  expect(posted().filter(({ path }) => path.includes(conversation))).toEqual([]);
});

async function shareActionOf(scope: OrgScope, answerId: string): Promise<string> {
  const [row] = await withOrg(db, scope, (tx) =>
    tx.query<{ document: string }>("select document from answer where org_id = $1 and id = $2", [tx.orgId, answerId]),
  );
  const actions = record(JSON.parse(row?.document ?? "{}")).actions;
  const share = (Array.isArray(actions) ? actions : []).map(record).find(({ kind }) => kind === "share");
  return String(share?.id);
}

it("shares where it was asked, in the thread, when a manager presses the button that was offered", async () => {
  await work(mention("health acme"));
  const share = posted()
    .flatMap(({ body }) => buttonsIn(body))
    .find(({ verb }) => verb === "holdfast:share");
  await work(pressed("share", share?.data));
  const shared = posted().at(-2);
  expect(shared?.path).toContain("/19:cs@thread.tacv2;messageid=1700000000000/");
  expect(textOf(shared)).toContain("Shared by Nora");
});

it.each([
  ["a guest of ours", known(gus, { userRole: "guest" }), "guest"],
  ["somebody of another tenant", known(gus, { tenantId: "bbbbbbbb-0000-4000-8000-000000000002" }), "members of the"],
  ["no member", known(gus), "holdfast member add gus@home.example --role csm --org demo"],
])("refuses a press by %s", async (_who, person, words) => {
  connector.people.set(gus.id, person);
  await work({ ...pressed("why", { a: "a-1", t: "a1" }), from: gus });
  expect(String(posted()[0]?.body.text)).toContain(words);
});

it("puts no figure into a group chat that a guest joined after it was opened", async () => {
  await work(mention("nrr"));
  const open = posted()
    .flatMap(({ body }) => buttonsIn(body))
    .find(({ verb }) => verb === "holdfast:open_channel");
  await work(pressed("open_channel", open?.data));
  await work(mention("nrr"));
  expect(posted().at(-1)?.path).toContain("19:cs@thread.tacv2");
  expect(posted().at(-1)?.body.attachments).toBeDefined();
  connector.people.set(gus.id, known(gus, { userRole: "guest" }));
  const before = posted().length;
  await work(mention("nrr"));
  const there = posted()
    .slice(before)
    .filter(({ path }) => path.includes("19:cs"));
  expect(there.map(({ body }) => body.text)).toEqual(["Answered privately, in our chat."]);
});

it("gets through a storm of 429s with one answer", async () => {
  const storm = { kind: "answer", status: 429, retryAfter: "2" } as const;
  connector.fail("member", storm, storm);
  // The first of them takes the sign of typing, which is not tried again.
  connector.fail("post", storm, storm, storm, storm);
  await work(personal("health acme"));
  const accepted = posted().slice(-1);
  expect(posted()).toHaveLength(4);
  expect(textOf(accepted[0])).toContain("Acme");
  expect(product.waits).toEqual([2_000, 2_000, 2_000, 2_000, 2_000].map(() => expect.any(Number)));
});

it("works again what a bot that died had taken", async () => {
  await product.stop();
  const activity = personal("health acme");
  const key = `${tenantId}:a:nora:${String(activity.id)}`;
  const dead = await startProduct(db, demoNow);
  connector.fail("member", { kind: "silence" });
  await dead.deliver(activity);
  await until(
    "it holds the row",
    async () => (await rows(`select 1 from inbox where key = '${key}' and claimed_at is not null`)).length === 1,
  );
  // A minute goes by without a word from it.
  await db.pool.query("update inbox set claimed_at = claimed_at - interval '61 seconds' where done_at is null");
  product = await startProduct(db, demoNow);
  await settled();
  expect(posted()).toHaveLength(1);
  // What the dead one still waits for comes to its end.
  await connector.close();
  await dead.stop();
  await settled();
});

it("keeps a conversation of an installation under its organisation, and forgets it on removal", async () => {
  const held = () => rows(`select org_id from conversation where org_id = '${demo.orgId}' and id = 'a:gus'`);
  const where = { from: gus, conversation: { conversationType: "personal", tenantId, id: "a:gus" } };
  connector.people.set(gus.id, known(gus));
  await deliver({ ...fresh(membersActivity(connector.serviceUrl, { membersAdded: [bot] })), ...where });
  await deliver({ ...fresh(installActivity(connector.serviceUrl, "add")), ...where });
  await until("it is kept", async () => (await held()).length === 1);
  await settled();
  expect(posted().map(({ body }) => buttonsIn(body).length)).toEqual([4]);
  await work({ ...fresh(installActivity(connector.serviceUrl, "remove")), ...where });
  expect(await held()).toEqual([]);
});

it("is claimed by the code, in a chat, by a tenant that is nobody's", async () => {
  await db.pool.query("delete from workspace where platform = 'teams'");
  await createClaim(db, demo.orgId, "ABCD-1234", 10);
  await work(personal("health claim wrong"));
  expect(String(posted()[0]?.body.text)).toContain("does not open an organisation");
  await work(personal("health claim abcd-1234"));
  expect(String(posted()[1]?.body.text)).toContain("you are its admin");
  await work(personal("nrr"));
});
