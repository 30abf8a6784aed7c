import { describe, expect, it } from "vitest";
import { type ReadActivity, readActivity } from "../../../src/channels/teams/arrivals.ts";
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

const serviceUrl = "https://smba.trafficmanager.net/emea/";
const arrival = {
  activityId: "f:1",
  reference: { tenantId, serviceUrl, conversationId: "a:nora", threadId: null, kind: "personal", bot },
  sender: { accountId: "29:nora", userId: nora.aadObjectId, name: "Nora" },
};

function message(more: Json = {}): ReadActivity {
  return readActivity(messageActivity(serviceUrl, "why?", more));
}

describe("a message", () => {
  it("in a thread of a channel names the channel and the thread", () => {
    expect(readActivity(mentionActivity(serviceUrl, "why?"))).toMatchObject({
      kind: "message",
      message: {
        text: "why?",
        reference: { conversationId: "19:cs@thread.tacv2", threadId: "1700000000000", kind: "channel" },
      },
    });
  });

  it.each([
    ["shared", true],
    ["standard", undefined],
    ["private", undefined],
    [undefined, undefined],
  ])("in a channel of type %s: whether other teams share it", (type, shared) => {
    const arrived = message({ channelData: { tenant: { id: tenantId }, channel: { id: "19:x", type } } });
    expect(arrived.kind === "message" && arrived.message.reference.shared).toBe(shared);
  });

  it.each([
    ["personal", "personal"],
    ["groupChat", "group"],
    ["channel", "channel"],
    // Whatever else Teams may come to have has other readers, until it is known to have none.
    ["meeting", "group"],
    [undefined, "group"],
  ])("of a conversation of type %s is taken to be of kind %s", (conversationType, kind) => {
    const arrived = message({ conversation: { conversationType, tenantId, id: "19:x" } });
    expect(arrived).toMatchObject({ message: { reference: { kind } } });
  });

  it.each<readonly [string, Json, string | undefined]>([
    ["a channel", { channelData: { tenant: { id: tenantId }, channel: { id: "19:x", name: "CS team" } } }, "CS team"],
    ["a chat", { conversation: { conversationType: "groupChat", tenantId, id: "19:x", name: "Renewals" } }, "Renewals"],
    ["neither", {}, undefined],
    ["what is no name", { conversation: { conversationType: "groupChat", tenantId, id: "19:x", name: 7 } }, undefined],
  ])("names %s as Teams does", (_which, more, title) => {
    const arrived = message(more);
    expect(arrived.kind === "message" && arrived.message.reference.title).toBe(title);
  });

  it("by a card's Action.Submit has its value", () => {
    const value = { verb: "why", answer: "a1" };
    expect(message({ text: undefined, value })).toMatchObject({ kind: "message", message: { text: "", value } });
  });

  it("of somebody without an object id is nobody's", () => {
    expect(message({ from: { id: "29:x" } })).toMatchObject({ message: { sender: { userId: null, name: "" } } });
  });

  it.each([
    ["the bot itself", bot],
    ["another bot", { id: "28:other", name: "Other" }],
    ["a bot by its role", { id: "29:other", role: "bot" }],
  ])("of %s is nothing", (_who, from) => {
    expect(message({ from })).toEqual({ kind: "nothing" });
  });

  it.each<readonly [string, Json]>([
    ["an id", { id: undefined }],
    ["an id that is a text", { id: 17 }],
    ["an id the database can hold", { id: "a\u0000b" }],
    ["an id made of whole characters", { id: "\ud800" }],
    ["an id of a sane length", { id: "x".repeat(1_001) }],
    ["a sender", { from: null }],
    ["a conversation", { conversation: { tenantId } }],
    ["a recipient", { recipient: [] }],
  ])("without %s cannot be read", (_what, more) => {
    expect(message(more)).toEqual({ kind: "unreadable" });
  });
});

describe("an invoke", () => {
  it("of an Action.Execute is a press, with its verb and its data", () => {
    expect(readActivity(pressActivity(serviceUrl, "why", { answer: "a1" }))).toEqual({
      kind: "press",
      press: { ...arrival, verb: "why", data: { answer: "a1" } },
    });
  });

  it.each([{ value: null }, { value: { action: [] } }, { value: { action: { verb: 1 } } }])(
    "of %j is a press of nothing",
    (more) => {
      expect(readActivity({ ...pressActivity(serviceUrl, "why", {}), ...more })).toEqual({
        kind: "press",
        press: { ...arrival, verb: "", data: null },
      });
    },
  );

  it.each(["composeExtension/query", "signin/verifyState", undefined])("of name %s is none of ours", (name) => {
    expect(readActivity({ ...pressActivity(serviceUrl, "why", {}), name })).toEqual({ kind: "unknown_invoke" });
  });
});

describe("the app", () => {
  const other = { id: "29:other" };
  it.each<readonly [string, Json, boolean | null]>([
    ["is installed", installActivity(serviceUrl, "add"), true],
    ["is removed", installActivity(serviceUrl, "remove"), false],
    ["stays through the first half of an update", installActivity(serviceUrl, "remove-upgrade"), null],
    ["is there after the second", installActivity(serviceUrl, "add-upgrade"), true],
    ["is not changed by an action nobody knows", installActivity(serviceUrl, "toString"), null],
    ["is added to a conversation", membersActivity(serviceUrl, { membersAdded: [other, bot] }), true],
    ["is taken out of one", membersActivity(serviceUrl, { membersRemoved: [bot] }), false],
    [
      "is not what other people do",
      membersActivity(serviceUrl, { membersAdded: [other], membersRemoved: [other] }),
      null,
    ],
    ["is not what a renamed channel is", membersActivity(serviceUrl, { topicName: "new" }), null],
  ])("%s", (_what, activity, installed) => {
    const expected = installed === null ? { kind: "nothing" } : { kind: "install", install: { ...arrival, installed } };
    expect(readActivity(activity)).toEqual(expected);
  });
});

it.each(["typing", "messageReaction", "messageUpdate", "messageDelete", "endOfConversation", "event", "toString"])(
  "%s is received, and nothing",
  (type) => {
    expect(readActivity({ ...messageActivity(serviceUrl, "why?"), type })).toEqual({ kind: "nothing" });
  },
);
