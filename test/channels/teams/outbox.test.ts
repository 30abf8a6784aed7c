/** Teams' bot, its courier and the outbox together, on a real database: what is to be said arrives once, or is known not to. */
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mayBeRepeat } from "../../../src/app/outbox/repeat-words.ts";
import { type OutboxWorker, startOutbox } from "../../../src/app/outbox/worker.ts";
import { list, record } from "../../../src/channels/untrusted.ts";
import type { Destination, Letter } from "../../../src/store/outbox.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { linkWorkspace } from "../../../src/store/workspaces.ts";
import { until } from "../../support/chat/until.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
import { allDone, letter, noPace, put, rows } from "../../support/outbox/posting.ts";
import {
  installActivity,
  type Json,
  mentionActivity,
  messageActivity,
  nora,
  pressActivity,
  tenantId,
} from "../../support/teams/activities.ts";
import { buttonsIn } from "../../support/teams/bot.ts";
import { cardText } from "../../support/teams/card-text.ts";
import { type ConnectorFaultKind, StubConnector } from "../../support/teams/connector.ts";
import { type Product, startProduct } from "../../support/teams/product.ts";

const now = "2026-11-20T08:30:00.000Z";
const channelId = "19:cs@thread.tacv2";
const otherId = "19:sales@thread.tacv2";
const chatId = "a:nora";
const insider = { ...nora, userPrincipalName: "nora@home.example", tenantId, userRole: "user" };
const guest = { ...insider, id: "29:gast", aadObjectId: "u-gast", userRole: "guest" };

const db = await testDatabase();
let runs = 0;
let delivered = 0;
let connector: StubConnector;
let product: Product;
let outbox: OutboxWorker;
let scope: OrgScope;

beforeEach(async () => {
  runs += 1;
  await db.pool.query("delete from outbox; delete from outbox_lane; delete from outbox_workspace; delete from digest");
  await db.pool.query("delete from inbox; delete from member where role <> 'system'");
  scope = await newOrg(db, `org-${runs}`);
  await linkWorkspace(db, { platform: "teams", externalId: tenantId, orgId: scope.orgId });
  await db.pool.query(
    `insert into member (org_id, name, email, role, teams_tenant_id, teams_user_id)
     values ($1, 'Nora', 'nora@home.example', 'admin', $2, $3)`,
    [scope.orgId, tenantId, nora.aadObjectId],
  );
  connector = await StubConnector.open();
  connector.people.set(nora.id, insider);
  product = await startProduct(db, now);
  outbox = startOutbox({
    db,
    courier: product.courier,
    workspace: { platform: "teams", workspaceId: tenantId },
    worker: "w",
    log: pino({ level: "silent" }),
    leaseSeconds: 60,
    clock: () => now,
    pace: noPace,
    random: () => 0,
  });
  for (const id of [channelId, otherId]) await deliver(inChannel(installActivity(connector.serviceUrl, "add"), id));
  await deliver(messageActivity(connector.serviceUrl, "digest list"));
  await until("the chat is known", () => said(chatId).length > 0);
  connector.shown.length = 0;
  connector.calls.length = 0;
});
afterEach(async () => {
  await outbox.stop();
  await product.stop();
  await connector.close();
});

const channel: Destination = { platform: "teams", workspaceId: tenantId, kind: "channel", id: channelId };
const other: Destination = { ...channel, id: otherId };
const said = (conversation?: string) =>
  connector.shown
    .filter((message) => conversation === undefined || message.conversation.split(";")[0] === conversation)
    .map(({ activity }) => activity.text ?? cardText(activity.attachments));
const quietly = () => until("every letter is settled", () => allDone(db));
const worked = () =>
  until("the inbox is worked off", async () => (await one("select 1 from inbox where done_at is null")) === undefined);

/** Activities have ids of their own. */
async function deliver(activity: Json): Promise<void> {
  delivered += 1;
  expect((await product.deliver({ ...activity, id: `activity-${delivered}` })).status).toBe(200);
  await worked();
}

function inChannel(activity: Json, id: string): Json {
  return { ...activity, conversation: { conversationType: "channel", isGroup: true, tenantId, id } };
}

async function one(sql: string): Promise<Json | undefined> {
  return (await db.pool.query<Json>(sql)).rows[0];
}

async function send(...letters: readonly Letter[]): Promise<void> {
  await put(db, scope, ...letters);
  outbox.wake();
  await quietly();
}

const answer = (status: number, word: string, retryAfter?: string): ConnectorFaultKind => ({
  kind: "answer",
  status,
  word,
  ...(retryAfter !== undefined && { retryAfter }),
});

describe("a letter", () => {
  it("arrives once, its details in its thread, and what it says later in its own place", async () => {
    await send(
      letter("digest", channel),
      letter("detail", channel, { under: "digest" }),
      letter("done", channel, { replaces: "detail" }),
    );
    const [first, second] = connector.shown;
    expect([first?.conversation, first?.activity.text, first?.edits]).toEqual([channelId, "digest", 0]);
    expect([second?.conversation, second?.activity.text, second?.edits]).toEqual([
      `${channelId};messageid=${first?.id}`,
      "done",
      1,
    ]);
    expect(connector.shown).toHaveLength(2);
  });

  it("whose answer is lost is posted again, and says that it is possibly a repeat: it is one", async () => {
    connector.fail("post", { kind: "taken", yet: { kind: "cut" } });
    await send(letter("digest", channel));
    expect(said()).toEqual(["digest", `${mayBeRepeat}\ndigest`]);
    expect(await rows(db)).toMatchObject([{ outcome: "sent", uncertain: 1 }]);
  });

  it("waits out a storm of 429s and arrives once, unmarked", async () => {
    connector.fail("post", ...Array.from({ length: 20 }, () => answer(429, "Throttled", "0")));
    await send(letter("digest", channel), letter("next", channel));
    expect(said()).toEqual(["digest", "next"]);
    expect(await rows(db)).toMatchObject([
      { outcome: "sent", uncertain: 0 },
      { outcome: "sent", uncertain: 0 },
    ]);
  });

  it("for a channel the bot was thrown out of is dead with all that waits there, and the admins are told once, in words", async () => {
    connector.left.add(channelId);
    await send(letter("one", channel), letter("two", channel), letter("else", other));
    expect((await rows(db)).slice(0, 2)).toMatchObject([
      { outcome: "dead", reason: "gone" },
      { outcome: "dead", reason: "gone" },
    ]);
    await until("the admin is told", () => said(chatId).length > 0);
    await quietly();
    expect(said(otherId)).toEqual(["else"]);
    expect(said(chatId)).toEqual([expect.stringContaining("Holdfast is not in that conversation any more")]);
    expect(connector.callsOf("post").filter(({ path }) => path.includes(channelId))).toHaveLength(0);
  });

  it("for a channel that a guest has joined is dead before a word of it is posted, and the admins are told", async () => {
    connector.people.set(guest.id, guest);
    await send(letter("digest", channel));
    expect(await rows(db)).toMatchObject([
      { outcome: "dead", reason: "gone", error: expect.stringContaining("people from outside") },
      {},
    ]);
    await until("the admin is told", () => said(chatId).length > 0);
    expect(said(channelId)).toEqual([]);
  });

  it("waits while an admin keeps the bot from the whole tenant: nothing else is tried meanwhile", async () => {
    connector.fail("post", answer(403, "BotDisabledByAdmin"));
    await put(db, scope, letter("digest", channel), letter("else", other));
    outbox.wake();
    await until(
      "the workspace is shut",
      async () =>
        (await one("select 1 from outbox_workspace where shut_reason like '%disabled the bot%'")) !== undefined,
    );
    expect((await rows(db)).filter(({ outcome }) => outcome === "dead")).toEqual([]);
  });
});

describe("removed from a channel, as Teams says it", () => {
  it("its digests are paused and the admins told once; back there it is posted to again", async () => {
    await subscribe();
    const removal = inChannel(installActivity(connector.serviceUrl, "remove"), channelId);
    await deliver(removal);
    await deliver(removal);
    await until("the admin is told", () => said(chatId).length > 0);
    await quietly();
    expect(said(chatId)).toEqual([expect.stringContaining("Holdfast was removed from there")]);
    expect(await one("select paused_because from digest")).toEqual({
      paused_because: expect.stringContaining("removed"),
    });
    await deliver(inChannel(installActivity(connector.serviceUrl, "add"), channelId));
    await send(letter("again", channel));
    expect(said(channelId)).toEqual(["again"]);
  });
});

describe("a reply that Teams takes from nobody for longer than it is waited for", () => {
  const storm = Array.from({ length: 6 }, () => answer(429, "Throttled"));

  it("arrives once when Teams is back, and the delivery is done without an error", async () => {
    connector.fail("post", ...storm);
    // The sign of typing takes one of them.
    connector.fail("post", answer(429, "Throttled"));
    await deliver(messageActivity(connector.serviceUrl, "digest list"));
    outbox.wake();
    await until("it arrived", () => said(chatId).length > 0);
    await quietly();
    expect(said()).toEqual([expect.stringContaining("digest")]);
    expect(await one("select 1 from inbox where error is not null")).toBeUndefined();
  });

  it("asked in a channel arrives in the asker's own chat alone", async () => {
    connector.fail("create", ...Array.from({ length: 6 }, () => answer(502, "ServiceError")));
    await deliver(mentionActivity(connector.serviceUrl, "digest list"));
    outbox.wake();
    await until("it arrived", () => said(chatId).length > 0);
    expect(said(channelId)).toEqual(["Answered privately, in our chat."]);
    expect(said(chatId)).toEqual([expect.stringContaining("digest")]);
  });
});

describe("the form", () => {
  it("sets the digest it asks for, and edits it the next time", async () => {
    await subscribe({ time: "07:15", weekdays: "1" });
    await subscribe({ time: "09:45", weekdays: "1" });
    const { rows: digests } = await db.pool.query(
      "select destination, destination_kind as kind, at_minute, weekdays, source from digest where org_id = $1",
      [scope.orgId],
    );
    expect(digests).toEqual([
      { destination: channelId, kind: "channel", at_minute: 585, weekdays: [1], source: "chat" },
    ]);
  });
});

/** Pressed in the channel, filled in and sent in the own chat. */
async function subscribe(filled: Json = {}): Promise<void> {
  await deliver(inChannel(pressActivity(connector.serviceUrl, "holdfast:digest_form", {}), channelId));
  const card = record(list(connector.shown.at(-1)?.activity.attachments)[0]).content;
  const fields = list(record(card).body)
    .map(record)
    .filter(({ id }) => id !== undefined);
  const [button] = buttonsIn(card);
  const sent = {
    ...record(button?.data),
    ...Object.fromEntries(fields.map(({ id, value }) => [String(id), value])),
    ...filled,
  };
  await deliver(pressActivity(connector.serviceUrl, button?.verb ?? "", sent));
  connector.shown.length = 0;
}
