/** Letters over the real border to a connector that takes, refuses, forgets to answer, or has thrown the bot out. */
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Courier, Destination, Outcome, PostAt } from "../../../../src/app/outbox/courier.ts";
import type { TeamsReference } from "../../../../src/channels/teams/border.ts";
import { teamsCourier } from "../../../../src/channels/teams/courier/courier.ts";
import { teamsRendering } from "../../../../src/channels/teams/rendering.ts";
import { record } from "../../../../src/channels/untrusted.ts";
import { atRisk } from "../../../presentation/at-risk-answer.ts";
import { bot, nora, tenantId } from "../../../support/teams/activities.ts";
import { cardText } from "../../../support/teams/card-text.ts";
import { type ConnectorFaultKind, StubConnector } from "../../../support/teams/connector.ts";
import { FakeTeamsFlows } from "../../../support/teams/fake-flows.ts";
import { type Door, openDoor } from "../../../support/teams/open-door.ts";

const channelId = "19:cs@thread.tacv2";
const channel: Destination = { platform: "teams", workspaceId: tenantId, kind: "channel", id: channelId };
const person: Destination = { ...channel, kind: "person", id: nora.aadObjectId };
const insider = { ...nora, userPrincipalName: "nora@home.example", tenantId, userRole: "user" };
const guest = { ...insider, id: "29:gast", aadObjectId: "u-gast", userRole: "guest" };
const card = {
  type: "AdaptiveCard",
  version: "1.5",
  body: [{ type: "RichTextBlock", inlines: [{ type: "TextRun", text: "Acme slips" }] }],
};

let door: Door;
let connector: StubConnector;
let flows: FakeTeamsFlows;
let courier: Courier;

beforeAll(async () => {
  door = await openDoor({ app: { noAuth: true }, allowedServiceHosts: [] });
});
beforeEach(async () => {
  connector = await StubConnector.open();
  connector.people.set(nora.id, insider);
  flows = new FakeTeamsFlows({});
  courier = teamsCourier({
    flows,
    border: door.border,
    rendering: teamsRendering,
    log: pino({ level: "silent" }),
    clock: () => "2026-11-20T10:00:00.000Z",
    tenantId,
    appId: null,
    greeted: new Set(),
  });
  await knows(reference(channelId, "channel"));
});
afterEach(() => connector.close());
afterAll(() => door.close());

function reference(
  conversationId: string,
  kind: TeamsReference["kind"],
  more: Partial<TeamsReference> = {},
): TeamsReference {
  return { tenantId, serviceUrl: connector.serviceUrl, conversationId, threadId: null, kind, bot, ...more };
}

async function knows(met: TeamsReference, userId: string | null = null): Promise<void> {
  const workspace = { platform: "teams", externalId: tenantId } as const;
  await flows.rememberConversation({ workspace, id: met.conversationId, kind: met.kind, userId, reference: met });
}

const post = (message: object, at: Partial<PostAt> = {}): Promise<Outcome> =>
  courier.post(message, { to: channel, thread: null, replaces: null, repeat: false, ...at });
const answer = (status: number, word: string, retryAfter?: string): ConnectorFaultKind => ({
  kind: "answer",
  status,
  word,
  ...(retryAfter !== undefined && { retryAfter }),
});
const shown = () =>
  connector.shown.map(({ id, conversation, activity }) => [
    id,
    conversation,
    activity.text ?? cardText(activity.attachments),
  ]);

describe("a letter", () => {
  it("of words is one plain message", async () => {
    const parts = courier.parts({ kind: "words", text: "Nothing is *slipping*." }, { to: channel });
    expect(parts).toEqual([{ text: "Nothing is *slipping*." }]);
    expect(await post({ text: "Nothing is *slipping*." })).toEqual({ kind: "sent", messageId: "m2" });
    expect(connector.shown[0]?.activity).toEqual({
      type: "message",
      textFormat: "plain",
      text: "Nothing is *slipping*.",
    });
  });

  it("of an answer is its cards in order, the same each time", () => {
    const mail = { kind: "answer", answer: atRisk([{ name: "Acme", owner: null }]) } as const;
    const parts = courier.parts(mail, { to: channel });
    expect(parts.map((part) => record(part).card)).toEqual(teamsRendering.renderTeams(mail.answer).blocks);
    expect(courier.parts(mail, { to: channel })).toEqual(parts);
  });

  it("stands in the thread of the letter it is under, in a channel alone", async () => {
    await post({ text: "why" }, { thread: "1700" });
    await knows(reference("a:nora", "personal"), nora.aadObjectId);
    await post({ text: "why" }, { to: person, thread: "1700" });
    expect(shown().map(([, conversation]) => conversation)).toEqual([`${channelId};messageid=1700`, "a:nora"]);
  });

  it("that takes another's place edits that message and adds none", async () => {
    await post({ text: "Acme", card });
    const edited = { ...card, body: [{ type: "RichTextBlock", inlines: [{ type: "TextRun", text: "Done by Kim" }] }] };
    expect(await post({ text: "Acme", card: edited }, { replaces: "m2" })).toEqual({ kind: "sent", messageId: "m2" });
    expect(shown()).toEqual([["m2", channelId, "Done by Kim"]]);
    expect(connector.callsOf("update")).toHaveLength(1);
  });

  it("says on top that it is possibly a repeat", async () => {
    await post({ text: "Acme", card }, { repeat: true });
    await post({ text: "Acme" }, { repeat: true });
    const words = "Possibly a repeat: it is not known whether an earlier copy of this message arrived.";
    expect(shown().map(([, , text]) => text)).toEqual([`${words}\nAcme slips`, `${words}\nAcme`]);
  });
});

describe("what becomes of one attempt", () => {
  it.each<readonly [string, ConnectorFaultKind, Outcome]>([
    [
      "429 with a time",
      answer(429, "Throttled", "7"),
      { kind: "later", afterMs: 7000, reason: "too many messages (429 Throttled)" },
    ],
    [
      "429 without",
      answer(429, "Throttled"),
      { kind: "later", afterMs: null, reason: "too many messages (429 Throttled)" },
    ],
    [
      "412",
      answer(412, "PreconditionFailed"),
      { kind: "later", afterMs: null, reason: "the conversation is busy (412 PreconditionFailed)" },
    ],
    ["500", answer(500, "ServiceError"), { kind: "unknown", reason: "Teams did not answer (500 ServiceError)" }],
    ["502", answer(502, "ServiceError"), { kind: "unknown", reason: "Teams did not answer (502 ServiceError)" }],
    ["503", answer(503, "ServiceError"), { kind: "unknown", reason: "Teams did not answer (503 ServiceError)" }],
    ["504", answer(504, "ServiceError"), { kind: "unknown", reason: "Teams did not answer (504 ServiceError)" }],
    ["a connection that is cut", { kind: "cut" }, { kind: "unknown", reason: "Teams did not answer (fetch failed)" }],
    [
      "the bot removed",
      answer(403, "BotNotInConversationRoster"),
      { kind: "gone", reason: "Holdfast is not in that conversation any more (403 BotNotInConversationRoster)" },
    ],
    [
      "the conversation deleted",
      answer(404, "ConversationNotFound"),
      { kind: "gone", reason: "that conversation is not there any more (404 ConversationNotFound)" },
    ],
    [
      "the bot disabled",
      answer(403, "BotDisabledByAdmin"),
      { kind: "shut", reason: "an admin of the tenant disabled the bot (403 BotDisabledByAdmin)" },
    ],
    [
      "the bot's token refused",
      answer(401, "Unauthorized"),
      { kind: "shut", reason: "the bot's credentials are refused (401 Unauthorized)" },
    ],
    [
      "a text too long",
      answer(413, "MessageSizeTooBig"),
      { kind: "refused", reason: "this message is not taken (413 MessageSizeTooBig)" },
    ],
    ["something new", answer(403, "toString"), { kind: "refused", reason: "this message is not taken (403 toString)" }],
  ])("%s", async (_which, fault, outcome) => {
    connector.fail("post", fault);
    expect(await post({ text: "Acme" })).toEqual(outcome);
    expect(connector.callsOf("post")).toHaveLength(1);
    expect(door.waits).toEqual([]);
  });

  it("taken, and the acknowledgement broke off: sent, under no id, so that it can be neither edited nor answered", async () => {
    connector.fail("post", { kind: "taken", yet: { kind: "half" } });
    expect(await post({ text: "Acme" })).toEqual({ kind: "sent", messageId: "" });
    expect(await post({ text: "why" }, { thread: "" })).toEqual({ kind: "sent", messageId: "m4" });
    expect(shown().map(([, conversation]) => conversation)).toEqual([channelId, channelId]);
    expect(await post({ text: "done" }, { replaces: "" })).toMatchObject({ kind: "refused" });
  });

  it("nobody listens: certainly not taken", async () => {
    const down = await StubConnector.open();
    await knows(reference("a:nora", "personal", { serviceUrl: down.serviceUrl }), nora.aadObjectId);
    await down.close();
    expect(await post({ text: "Acme" }, { to: person })).toEqual({
      kind: "later",
      afterMs: null,
      reason: "Teams could not be reached (fetch failed)",
    });
  });

  it("a card Teams does not take goes as its words, once", async () => {
    connector.fail("post", answer(413, "MessageSizeTooBig"));
    expect(await post({ text: "Acme", card })).toEqual({ kind: "sent", messageId: "m3" });
    expect(shown()).toEqual([["m3", channelId, "Acme slips"]]);
    connector.fail("post", answer(400, "BadSyntax"), answer(400, "BadSyntax"));
    expect(await post({ text: "Acme", card })).toMatchObject({ kind: "refused" });
    expect(connector.callsOf("post")).toHaveLength(4);
  });

  it("the message to be edited was deleted", async () => {
    expect(await post({ text: "Acme" }, { replaces: "m99" })).toEqual({
      kind: "refused",
      reason: "the message it belongs to was deleted (404 ActivityNotFoundInConversation)",
    });
  });

  it("an edit that was not answered is done again, and never marked: done twice it is done once", async () => {
    await post({ text: "Acme" });
    connector.fail("update", { kind: "taken", yet: { kind: "cut" } });
    const edit = () => post({ text: "Done by Kim" }, { replaces: "m2", repeat: true });
    expect(await edit()).toMatchObject({ kind: "later" });
    expect(await edit()).toMatchObject({ kind: "sent" });
    expect(shown()).toEqual([["m2", channelId, "Done by Kim"]]);
  });

  it("our own database fails before anything was handed over: later", async () => {
    flows.conversationOf = async () => Promise.reject(new Error("no database"));
    expect(await post({ text: "Acme" })).toEqual({ kind: "later", afterMs: null, reason: "no database" });
  });
});

describe("where nobody may be written to", () => {
  it("a conversation that is not kept is gone, and nothing is asked of Teams", async () => {
    expect(await post({ text: "Acme" }, { to: { ...channel, id: "19:other" } })).toEqual({
      kind: "gone",
      reason: "Holdfast is not in that conversation any more",
    });
    expect(connector.calls).toEqual([]);
  });

  it("one whose tenant is not the letter's is not written to", async () => {
    await knows(reference("19:far", "channel", { tenantId: "99998888-7777-6666-5555-444433332222" }));
    expect(await post({ text: "Acme" }, { to: { ...channel, id: "19:far" } })).toMatchObject({ kind: "gone" });
    expect(connector.calls).toEqual([]);
  });

  it("one whose host is not allowed any more gets nothing, and no token", async () => {
    await knows(reference("a:nora", "personal", { serviceUrl: "https://evil.example.com/" }), nora.aadObjectId);
    expect(await post({ text: "Acme" }, { to: person })).toMatchObject({ kind: "refused" });
    expect(connector.calls).toEqual([]);
  });

  it("one that was left is forgotten, so that Teams is not asked again", async () => {
    connector.left.add(channelId);
    expect(await post({ text: "Acme" })).toMatchObject({ kind: "gone" });
    expect(flows.conversations.has(channelId)).toBe(false);
  });
});

describe("who reads along is asked before each message", () => {
  it("a guest who came since the last one: gone, and nothing is posted, nor edited", async () => {
    await post({ text: "Acme" });
    connector.people.set(guest.id, guest);
    const gone = { kind: "gone", reason: "people from outside the organisation read that conversation by now" };
    expect(await post({ text: "Beta" })).toEqual(gone);
    await knows(reference(channelId, "channel"));
    expect(await post({ text: "Beta" }, { replaces: "m2" })).toEqual(gone);
    expect(shown()).toEqual([["m2", channelId, "Acme"]]);
  });

  it("a channel that other teams share by now is not even asked about", async () => {
    await knows(reference(channelId, "channel", { shared: true }));
    expect(await post({ text: "Acme" })).toMatchObject({ kind: "gone" });
    expect(connector.calls).toEqual([]);
  });

  it("more readers than are worth asking for: nobody knows who they are", async () => {
    for (let page = 0; page < 5; page += 1) connector.pages.push([{ ...insider, id: `29:${page}` }]);
    expect(await post({ text: "Acme" })).toEqual({
      kind: "gone",
      reason: "Teams does not say who reads that conversation",
    });
    expect(connector.callsOf("post")).toEqual([]);
  });

  it("a question that fails says nothing about the message: later", async () => {
    connector.fail("members", answer(502, "ServiceError"));
    expect(await post({ text: "Acme" })).toEqual({
      kind: "later",
      afterMs: null,
      reason: "Teams did not answer (502 ServiceError)",
    });
    expect(connector.callsOf("post")).toEqual([]);
  });
});

describe("a person", () => {
  const notInstalled = answer(403, "ForbiddenOperationException");

  it("is written to in the chat they have", async () => {
    await knows(reference("a:nora", "personal"), nora.aadObjectId);
    await post({ text: "Acme" }, { to: person });
    expect(connector.calls.map(({ operation, path }) => [operation, path])).toEqual([
      ["members", "/teams/v3/conversations/a:nora/pagedmembers"],
      ["post", "/teams/v3/conversations/a:nora/activities"],
    ]);
  });

  it("without one gets one, made through wherever the bot was met and kept for the next letter", async () => {
    expect(await post({ text: "Acme" }, { to: person })).toEqual({ kind: "sent", messageId: "m3" });
    await post({ text: "Beta" }, { to: person });
    expect(connector.callsOf("create")).toHaveLength(1);
    expect(shown().map(([, conversation]) => conversation)).toEqual([`a:${nora.aadObjectId}`, `a:${nora.aadObjectId}`]);
  });

  it("who has not installed the app is gone, and the place it was met in is not", async () => {
    connector.fail("create", notInstalled);
    expect(await post({ text: "Acme" }, { to: person })).toEqual({
      kind: "gone",
      reason: "this person has not installed Holdfast for themselves (403 ForbiddenOperationException)",
    });
    expect(flows.conversations.has(channelId)).toBe(true);
  });

  it("who is a guest by now is not written to", async () => {
    await knows(reference("a:nora", "personal"), nora.aadObjectId);
    connector.pages.push([{ ...insider, userRole: "guest" }]);
    expect(await post({ text: "Acme" }, { to: person })).toEqual({
      kind: "gone",
      reason: "the person is a guest by now",
    });
    expect(connector.callsOf("post")).toEqual([]);
  });

  it("who emptied their chat gets a new one, and the letter in it", async () => {
    await knows(reference("a:old", "personal"), nora.aadObjectId);
    connector.fail("post", answer(404, "ConversationNotFound"));
    expect(await post({ text: "Acme" }, { to: person })).toMatchObject({ kind: "sent" });
    expect(shown().map(([, conversation]) => conversation)).toEqual([`a:${nora.aadObjectId}`]);
  });

  it("who blocked the bot is gone after one more chat, not for ever tried", async () => {
    await knows(reference("a:nora", "personal"), nora.aadObjectId);
    connector.fail("post", answer(403, "MessageWritesBlocked"), answer(403, "MessageWritesBlocked"));
    expect(await post({ text: "Acme" }, { to: person })).toMatchObject({ kind: "gone" });
    expect(connector.callsOf("post")).toHaveLength(2);
  });

  it("whose chat was only just opened and takes nothing is gone at once", async () => {
    connector.fail("post", answer(403, "MessageWritesBlocked"), answer(403, "MessageWritesBlocked"));
    expect(await post({ text: "Acme" }, { to: person })).toMatchObject({ kind: "gone" });
    expect(connector.calls.map(({ operation }) => operation)).toEqual(["create", "members", "post"]);
  });

  it("whose chat could not be opened for want of an answer is tried later: nothing was said yet", async () => {
    connector.fail("create", { kind: "cut" });
    expect(await post({ text: "Acme" }, { to: person })).toMatchObject({ kind: "later" });
  });

  it("of a tenant where the bot was never met", async () => {
    flows.conversations.clear();
    expect(await post({ text: "Acme" }, { to: person })).toMatchObject({ kind: "gone" });
    expect(connector.calls).toEqual([]);
  });
});
