import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { TeamsReference } from "../../../src/channels/teams/border.ts";
import { record } from "../../../src/channels/untrusted.ts";
import { until } from "../../support/chat/until.ts";
import { bot, tenantId } from "../../support/teams/activities.ts";
import { type ConnectorFaultKind, StubConnector } from "../../support/teams/connector.ts";
import { Issuer } from "../../support/teams/issuer.ts";
import { type Door, openDoor } from "../../support/teams/open-door.ts";

const onThisMachine = { app: { noAuth: true }, allowedServiceHosts: [] } as const;
const nora = { accountId: "29:nora", userId: "u-nora", name: "Nora" };
const described = {
  id: "29:nora",
  aadObjectId: "u-nora",
  name: "Nora",
  userPrincipalName: "nora@home.example",
  tenantId,
  userRole: "user",
};
const asPerson = { userId: "u-nora", name: "Nora", userPrincipalName: "nora@home.example", tenantId, guest: false };

let connector: StubConnector;
let door: Door;
let chat: TeamsReference;

beforeAll(async () => {
  door = await openDoor(onThisMachine);
});
beforeEach(async () => {
  connector = await StubConnector.open();
  door.waits.length = 0;
  chat = {
    tenantId,
    serviceUrl: connector.serviceUrl,
    conversationId: "a:nora",
    threadId: null,
    kind: "personal",
    bot,
  };
});
afterEach(() => connector.close());
afterAll(() => door.close());

const answer = (status: number, word = "ServiceError"): ConnectorFaultKind => ({ kind: "answer", status, word });
const throttled = (retryAfter: string): ConnectorFaultKind => ({ kind: "answer", status: 429, retryAfter });
const send = () => door.border.sendProactive(chat, { text: "NRR fell" });

describe("a message", () => {
  it("without a card is plain text, so that nothing in it is markup", async () => {
    await door.border.sendProactive(chat, { text: "NRR *fell*" });
    expect(connector.calls.map(({ path, body }) => [path, body])).toEqual([
      ["/teams/v3/conversations/a:nora/activities", { type: "message", textFormat: "plain", text: "NRR *fell*" }],
    ]);
  });

  it("to a channel begins a thread of its own", async () => {
    await door.border.sendProactive({ ...chat, conversationId: "19:cs@thread.tacv2", kind: "channel" }, { text: "a" });
    expect(connector.calls[0]?.path).toBe("/teams/v3/conversations/19:cs@thread.tacv2/activities");
  });
});

describe("what passes is waited for", () => {
  // 500, 1000, 2000, 4000, 8000 ms, of which three quarters are taken when chance says one half.
  it.each<readonly [string, ConnectorFaultKind]>([
    ["412", answer(412, "PreconditionFailed")],
    ["429 without a time", answer(429, "Throttled")],
    ["500", answer(500)],
    ["502", answer(502)],
    ["503", answer(503)],
    ["504", answer(504)],
    ["a connection that is cut", { kind: "cut" }],
  ])("%s: longer each time, until it is sent", async (_what, fault) => {
    connector.fail("post", fault, fault, fault);
    expect(await send()).toBe("m4");
    expect(door.waits).toEqual([375, 750, 1500]);
  });

  it("429 with a time: as long as it says, in seconds", async () => {
    connector.fail("post", throttled("7"), throttled("0"));
    expect(await send()).toBe("m3");
    expect(door.waits).toEqual([7_000, 750]);
  });

  it("a time that cannot be read: as without one", async () => {
    connector.fail("post", throttled("soon"), throttled("-5"));
    await send();
    expect(door.waits).toEqual([375, 750]);
  });

  it("an attempt that is never answered: it is given up for another", async () => {
    const expired = new AbortController();
    const signals = [expired.signal, new AbortController().signal];
    const hasty = await openDoor(onThisMachine, {}, { expiry: () => signals.shift() ?? AbortSignal.abort() });
    connector.fail("post", { kind: "silence" });
    const sent = hasty.border.sendProactive(chat, { text: "NRR fell" });
    await until("the first attempt", () => connector.calls.length === 1);
    expired.abort();
    expect(await sent).toBe("m2");
    await hasty.close();
  });
});

describe("what was tried before says so when it may have got through", () => {
  const marked = "Possibly a repeat: it is not known whether an earlier copy of this message arrived.\nNRR fell";
  const sent = () => connector.callsOf("post").map(({ body }) => record(body).text);

  it.each<readonly [string, ConnectorFaultKind]>([
    ["no answer", { kind: "cut" }],
    ["taken, but no answer", { kind: "taken", yet: { kind: "cut" } }],
    ["a server error", answer(500)],
    ["a gateway's", answer(502)],
  ])("%s: marked, until it is sent", async (_which, fault) => {
    connector.fail("post", fault, answer(429));
    await send();
    expect(sent()).toEqual(["NRR fell", marked, marked]);
  });

  it.each([412, 429])("%i: certainly not taken, so that nothing is marked", async (status) => {
    connector.fail("post", answer(status));
    await send();
    expect(sent()).toEqual(["NRR fell", "NRR fell"]);
  });

  it("and whoever gives up learns of it", async () => {
    connector.fail("post", answer(502), ...Array.from({ length: 5 }, () => answer(429)));
    await expect(send()).rejects.toMatchObject({ reason: "throttled", doubtful: true });
    connector.fail("post", ...Array.from({ length: 6 }, () => answer(429)));
    await expect(send()).rejects.toMatchObject({ reason: "throttled", doubtful: false });
  });

  it("nobody was reached: certainly not taken", async () => {
    await connector.close();
    await expect(send()).rejects.toMatchObject({ reason: "unreachable", doubtful: false });
    connector = await StubConnector.open();
  });
});

describe("patience ends", () => {
  it.each([
    [412, "throttled"],
    [429, "throttled"],
    [500, "unreachable"],
    [502, "unreachable"],
    [503, "unreachable"],
    [504, "unreachable"],
  ])("after six times %i: %s", async (status, reason) => {
    connector.fail("post", ...Array.from({ length: 6 }, () => answer(status)));
    await expect(send()).rejects.toMatchObject({ name: "TeamsError", reason, status });
    expect(connector.calls).toHaveLength(6);
    expect(door.waits).toEqual([375, 750, 1500, 3000, 6000]);
  });

  it("when the next wait would pass a minute in all", async () => {
    connector.fail("post", throttled("40"), throttled("21"));
    await expect(send()).rejects.toMatchObject({ reason: "throttled", status: 429 });
    expect(door.waits).toEqual([40_000]);
  });

  it("where nobody listens", async () => {
    await connector.close();
    await expect(send()).rejects.toMatchObject({ reason: "unreachable", status: null });
    expect(door.waits).toHaveLength(5);
    connector = await StubConnector.open();
  });
});

describe("what does not pass is said at once", () => {
  it.each<readonly [number, string, string]>([
    [403, "BotNotInConversationRoster", "not_installed"],
    [403, "ConversationBlockedByUser", "not_installed"],
    [403, "BotDisabledByAdmin", "not_installed"],
    [404, "BotNotInConversationRoster", "not_installed"],
    [404, "ConversationNotFound", "gone"],
    [404, "SomethingNew", "gone"],
    [413, "MessageSizeTooBig", "too_large"],
    [413, "", "too_large"],
    [400, "BadSyntax", "refused"],
    [401, "Unauthorized", "refused"],
    [403, "toString", "refused"],
    [307, "", "refused"],
  ])("%i %s: %s", async (status, word, reason) => {
    connector.fail("post", answer(status, word));
    await expect(send()).rejects.toMatchObject({ name: "TeamsError", reason, status });
    expect(connector.calls).toHaveLength(1);
    expect(door.waits).toEqual([]);
  });

  it("a conversation whose host is not allowed (any more) gets nothing, and no token", async () => {
    const elsewhere = { ...chat, serviceUrl: "https://evil.example.com/" };
    await expect(door.border.sendProactive(elsewhere, { text: "a" })).rejects.toMatchObject({ reason: "refused" });
    await expect(door.border.openPersonalChat(elsewhere, nora)).rejects.toMatchObject({ reason: "refused" });
    await expect(door.border.readers(elsewhere)).rejects.toMatchObject({ reason: "refused" });
  });
});

it("a message whose acknowledgement breaks off is not sent twice", async () => {
  connector.fail("post", { kind: "half" });
  expect(await send()).toBe("");
  expect(connector.calls).toHaveLength(1);
});

it("a sign of typing is shown once, and its failure is not worth a word", async () => {
  connector.fail("post", answer(429));
  await door.border.showTyping(chat);
  await door.border.showTyping({ ...chat, serviceUrl: "https://evil.example.com/" });
  expect(connector.calls.map(({ body }) => body)).toEqual([{ type: "typing" }]);
  expect(door.waits).toEqual([]);
});

describe("a personal chat", () => {
  const channel = () => ({ ...chat, conversationId: "19:cs@thread.tacv2", threadId: "17", kind: "channel" }) as const;

  it("is opened with the one person, in the tenant, and asked for again when the answer breaks off", async () => {
    connector.fail("create", { kind: "half" }, answer(502));
    const opened = await door.border.openPersonalChat(channel(), nora);
    expect(opened).toEqual({ ...chat, conversationId: "a:29:nora" });
    expect(connector.callsOf("create").map(({ body }) => body)[2]).toEqual({
      isGroup: false,
      bot,
      members: [{ id: "29:nora", name: "" }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    });
  });

  it("is not opened by whoever has not installed the app", async () => {
    connector.fail("create", answer(403, "BotNotInConversationRoster"));
    await expect(door.border.openPersonalChat(channel(), nora)).rejects.toMatchObject({ reason: "not_installed" });
  });
});

describe("a person", () => {
  it("is who the tenant says they are", async () => {
    connector.people.set("29:nora", described);
    connector.fail("member", answer(503));
    expect(await door.border.person(chat, nora)).toEqual(asPerson);
    expect(connector.calls[1]?.path).toBe("/teams/v3/conversations/a:nora/members/29:nora");
  });

  it("is nobody when the tenant does not know them", async () => {
    expect(await door.border.person(chat, { ...nora, accountId: "29:other" })).toBeNull();
  });

  it("is not nobody when the conversation is not known: that could not be asked", async () => {
    connector.fail("member", answer(404, "ConversationNotFound"));
    await expect(door.border.person(chat, nora)).rejects.toMatchObject({ reason: "gone" });
  });

  it.each<readonly [string, object]>([
    ["by role", { userRole: "guest" }],
    ["without a role", { userRole: undefined }],
    ["by being invited", { userPrincipalName: "nora_away.example#EXT#@home.example" }],
    ["by being invited, in small letters", { userPrincipalName: "nora_away.example#ext#@home.example" }],
  ])("is a guest %s", async (_how, more) => {
    connector.people.set("29:nora", { ...described, ...more });
    expect(await door.border.person(chat, nora)).toMatchObject({ guest: true });
  });

  it("of whom little is said is one of whom little is known", async () => {
    connector.people.set("29:nora", { id: "29:nora", objectId: "u-nora" });
    const little = { userId: "u-nora", name: "", userPrincipalName: null, tenantId: null, guest: true };
    expect(await door.border.person(chat, nora)).toEqual(little);
  });
});

describe("the readers of a conversation", () => {
  const member = (name: string) => ({ ...described, id: `29:${name}`, name });

  it("are collected page by page", async () => {
    connector.pages.push([member("a"), member("b")], [member("c")]);
    connector.fail("members", answer(429), { kind: "half" });
    const readers = await door.border.readers(chat);
    expect(readers?.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    expect(connector.callsOf("members").map(({ query }) => query.continuationToken ?? "")).toEqual(["", "", "", "1"]);
  });

  it("are not known when they fill more than four pages", async () => {
    connector.pages.push(...["a", "b", "c", "d", "e"].map((name) => [member(name)]));
    expect(await door.border.readers(chat)).toBeNull();
    expect(connector.calls).toHaveLength(4);
  });

  it("are not known when one of them cannot be read: nobody is left out silently", async () => {
    connector.pages.push([member("a"), { name: "no id" }]);
    await expect(door.border.readers(chat)).rejects.toMatchObject({ reason: "unreachable" });
  });
});

describe("behind authentication", () => {
  const address = "https://smba.trafficmanager.net/teams/";
  const really = globalThis.fetch;
  let issuer: Issuer;

  beforeAll(async () => {
    issuer = await Issuer.open();
    // The name of Teams' own connector leads to ours.
    vi.spyOn(globalThis, "fetch").mockImplementation((url, init) =>
      really(String(url).replace(address, connector.serviceUrl), init),
    );
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await issuer.close();
  });

  async function withToken(accessToken: () => Promise<string>, use: (guarded: Door) => Promise<void>): Promise<void> {
    const { authority, ...settings } = issuer.settings;
    const guarded = await openDoor({ ...settings, ...(authority && { authority: { ...authority, accessToken } }) });
    await use(guarded).finally(() => guarded.close());
  }
  const asked = (guarded: Door) => guarded.border.sendProactive({ ...chat, serviceUrl: address }, { text: "NRR fell" });

  it("every call carries the bot's own token", async () => {
    await withToken(
      async () => "the bot's own",
      async (guarded) => void (await asked(guarded)),
    );
    expect(connector.calls.map(({ authorization }) => authorization)).toEqual(["Bearer the bot's own"]);
  });

  it("a token that cannot be fetched at the moment is fetched later", async () => {
    const troubles = [{ errorCode: "network_error" }, { name: "AggregateAuthenticationError" }];
    const token = async () => {
      const trouble = troubles.shift();
      if (trouble) throw Object.assign(new Error("no network"), trouble);
      return "the bot's own";
    };
    await withToken(token, async (guarded) => {
      expect(await asked(guarded)).toBe("m1");
      expect(guarded.waits).toEqual([375, 750]);
    });
  });

  it("a secret that is wrong is said at once", async () => {
    const token = async () =>
      Promise.reject(Object.assign(new Error("AADSTS7000215"), { errorCode: "invalid_client" }));
    await withToken(token, async (guarded) => {
      await expect(asked(guarded)).rejects.toMatchObject({ reason: "refused", cause: { message: "AADSTS7000215" } });
      expect(guarded.waits).toEqual([]);
    });
    expect(connector.calls).toEqual([]);
  });
});
