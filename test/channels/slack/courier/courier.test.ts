/** One attempt each: what the outbox learns from whatever Slack does with a message. */
import { webApi } from "@slack/bolt";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import type { Courier, Destination, PostAt } from "../../../../src/app/outbox/courier.ts";
import { mayBeRepeat } from "../../../../src/app/outbox/repeat-words.ts";
import { slackCourier } from "../../../../src/channels/slack/courier/courier.ts";
import { onceOnly } from "../../../../src/channels/slack/timing.ts";
import { answerTo, FakeFlows, plainRendering } from "../../../support/chat/fake-flows.ts";
import { InTestSlack } from "../../../support/slack/in-test-slack.ts";

let slack: InTestSlack;
let courier: Courier;

const channel: Destination = { platform: "slack", workspaceId: "T0HOME", kind: "channel", id: "C1" };
const person: Destination = { ...channel, kind: "person", id: "U1" };
const anew: PostAt = { to: channel, thread: null, replaces: null, repeat: false };

beforeEach(async () => {
  slack = await InTestSlack.open({
    people: [{ id: "U1", name: "Ada" }],
    channels: [{ id: "C1", name: "general" }],
  });
  courier = courierWith({ timeout: 5_000 });
});
afterEach(() => slack.close());

function courierWith(options: { readonly timeout: number }, rendering = plainRendering): Courier {
  const log = pino({ level: "silent" });
  const poster = new webApi.WebClient("xoxb-test", {
    slackApiUrl: slack.apiUrl,
    logger: {
      ...{ debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      ...{ getLevel: () => webApi.LogLevel.ERROR, setLevel: () => {}, setName: () => {} },
    },
    ...onceOnly,
    ...options,
  });
  const team = { id: "T0HOME", name: "Home" };
  return slackCourier({ flows: new FakeFlows({}), rendering, log, poster, clock: () => "", team });
}

const words = (text: string) => ({ kind: "words", text }) as const;

async function post(at: Partial<PostAt> = {}, mail: Parameters<Courier["parts"]>[0] = words("Good morning")) {
  const [part] = courier.parts(mail, { to: at.to ?? channel });
  return courier.post(part, { ...anew, ...at });
}

const posts = () => slack.calls.filter(({ method }) => method.startsWith("chat."));

describe("a message that Slack takes", () => {
  it("is sent under an id that names its channel and its time stamp", async () => {
    expect(await post()).toEqual({ kind: "sent", messageId: "C1:1700000001.000100" });
  });

  it("carries words as words: nothing in them pings or links, and no link is unfolded", async () => {
    await post({}, words("<!channel> & <https://a.example>"));
    expect(posts()[0]?.args).toMatchObject({
      channel: "C1",
      text: "&lt;!channel&gt; &amp; &lt;https://a.example&gt;",
      unfurl_links: "false",
      unfurl_media: "false",
    });
  });

  it("shows an answer with its buttons, but not the one to share it", async () => {
    await post({}, { kind: "answer", answer: answerTo("acme", "account_health") });
    expect(posts()[0]?.args.text).toBe("Answer: acme");
    expect(JSON.stringify(posts()[0]?.args.blocks)).toContain('"holdfast:why"');
    expect(JSON.stringify(posts()[0]?.args.blocks)).not.toContain('"holdfast:share"');
  });

  it("is found again in a person's direct messages, whose id is not the person's", async () => {
    expect(await post({ to: person })).toEqual({ kind: "sent", messageId: "DU1:1700000001.000100" });
    await post({ to: person, thread: "DU1:1700000001.000100" });
    expect(posts()[1]?.args).toMatchObject({ channel: "DU1", thread_ts: "1700000001.000100" });
  });

  it("says on top of its blocks and its text that it is possibly a repeat, when it is", async () => {
    await post({ repeat: true }, { kind: "answer", answer: answerTo("acme", "account_health") });
    const { text, blocks } = posts()[0]?.args ?? {};
    expect(text).toBe(`${mayBeRepeat}\nAnswer: acme`);
    expect(blocks).toMatchObject([{ type: "context", elements: [{ text: mayBeRepeat }] }, { type: "section" }, {}]);
  });
});

describe("an edit", () => {
  it("takes the place of the message and keeps its id", async () => {
    await post();
    expect(await post({ replaces: "C1:1700000001.000100" }, words("Done"))).toEqual({
      kind: "sent",
      messageId: "C1:1700000001.000100",
    });
    expect(posts()[1]).toMatchObject({
      method: "chat.update",
      args: { channel: "C1", ts: "1700000001.000100", text: "Done", blocks: [] },
    });
  });

  it("that may have been made already is made again without a word about repeats", async () => {
    await post();
    slack.faults.next("chat.update", { kind: "taken", reply: "cut" });
    const again = { replaces: "C1:1700000001.000100" };
    expect(await post(again, words("Done"))).toMatchObject({ kind: "later" });
    await post({ ...again, repeat: true }, words("Done"));
    expect(posts().at(-1)?.args.text).toBe("Done");
  });

  it("of a message that somebody deleted is refused, and nothing is posted in its place", async () => {
    expect(await post({ replaces: "C1:1.1" })).toEqual({
      kind: "refused",
      reason: "somebody deleted the message that it was to edit (message_not_found)",
    });
    expect(posts().map(({ method }) => method)).toEqual(["chat.update"]);
  });

  it("that Slack does not allow any more stands in the thread of the message", async () => {
    await post();
    slack.faults.next("chat.update", { kind: "refusal", error: "edit_window_closed" });
    expect(await post({ replaces: "C1:1700000001.000100" }, words("Done"))).toEqual({
      kind: "sent",
      messageId: "C1:1700000002.000100",
    });
    expect(posts()[2]?.args).toMatchObject({ channel: "C1", thread_ts: "1700000001.000100", text: "Done" });
  });
});

describe("one attempt, whatever Slack does", () => {
  it("waits for nothing on a 429 and says how long Slack wants to be left alone", async () => {
    slack.faults.next("chat.postMessage", { kind: "rate_limited", retryAfterSeconds: 30 });
    expect(await post()).toEqual({ kind: "later", afterMs: 30_000, reason: "ratelimited" });
  });

  it.each([
    ["a reply that never comes", { kind: "silence" }, "TimeoutError"],
    ["a reply that never comes to a message it took", { kind: "taken", reply: "silence" }, "TimeoutError"],
    ["a server error", { kind: "server_error", status: 503 }, "HTTP 503"],
    ["a server error after it took the message", { kind: "taken", reply: "server_error" }, "HTTP 503"],
    ["internal_error", { kind: "refusal", error: "internal_error" }, "Slack failed (internal_error)"],
    ["fatal_error", { kind: "refusal", error: "fatal_error" }, "Slack failed (fatal_error)"],
    [
      "service_unavailable",
      { kind: "refusal", error: "service_unavailable" },
      "Slack is not available (service_unavailable)",
    ],
    ["a page that is not Slack's", { kind: "refusal", error: "<html>Sign in</html>" }, "an answer that is not Slack's"],
  ] as const)("%s leaves it unknown whether the message arrived", async (_what, fault, reason) => {
    courier = courierWith({ timeout: 300 });
    slack.faults.next("chat.postMessage", fault);
    expect(await post()).toEqual({ kind: "unknown", reason });
    expect(posts()).toHaveLength(1);
  });

  it("a cut connection leaves it unknown, too", async () => {
    slack.faults.next("chat.postMessage", { kind: "cut" });
    expect(await post()).toMatchObject({ kind: "unknown" });
    expect(posts()).toHaveLength(1);
  });

  it("a connection that never stood is worth another try and marks nothing", async () => {
    await post();
    await slack.close();
    // The connection that was kept open breaks first: what became of a message on it is not known.
    expect(await post()).toMatchObject({ kind: "unknown" });
    expect(await post()).toEqual({ kind: "later", afterMs: null, reason: "ECONNREFUSED" });
    slack = await InTestSlack.open({ people: [], channels: [] });
  });

  it.each([
    ["later", "message_limit_exceeded"],
    ["later", "team_added_to_org"],
    ["gone", "is_archived"],
    ["gone", "restricted_action_read_only_channel"],
    ["shut", "token_revoked"],
    ["shut", "missing_scope"],
    ["refused", "msg_too_long"],
    ["refused", "a_word_of_tomorrow"],
  ])("%s is what follows from %s", async (kind, error) => {
    slack.faults.next("chat.postMessage", { kind: "refusal", error });
    expect(await post()).toMatchObject({ kind, reason: expect.stringContaining(error) });
  });

  it.each(["invalid_blocks", "msg_blocks_too_long"])(
    "%s: all of it goes as text within the same attempt",
    async (error) => {
      courier = courierWith(
        { timeout: 5_000 },
        {
          ...plainRendering,
          renderSlack: () => ({
            text: "the beginning",
            whole: "all of it",
            blocks: [{ type: "section", text: { type: "mrkdwn", text: "x" } }],
          }),
        },
      );
      slack.faults.next("chat.postMessage", { kind: "refusal", error });
      expect(
        await post({ repeat: true }, { kind: "answer", answer: answerTo("acme", "account_health") }),
      ).toMatchObject({
        kind: "sent",
      });
      expect(posts()[1]?.args.text).toBe(`${mayBeRepeat}\nall of it`);
      expect(posts()[1]?.args.blocks).toBeUndefined();
    },
  );
});

const shared = "it is shared with another organisation";
const notOurs = "the person's account is deactivated, or of another workspace";

describe("before anything is posted Slack is asked who reads there", () => {
  test.each([
    ["a channel shared with another organisation", { is_ext_shared: true }, shared],
    ["a channel to which another organisation is invited", { is_pending_ext_shared: true }, shared],
    [
      "a channel of which Slack does not say",
      { is_shared: undefined, is_ext_shared: undefined },
      "Slack does not say whether it is shared with another organisation",
    ],
  ])("%s gets nothing", async (_what, flags, reason) => {
    slack.workspace.channels.set("C1", { id: "C1", name: "general", flags });
    expect(await post()).toEqual({ kind: "gone", reason });
    expect(posts()).toEqual([]);
  });

  test.each([
    ["deactivated", { deleted: true }, notOurs],
    ["a guest", { is_restricted: true }, "the person is a guest by now"],
    ["a guest of one channel", { is_ultra_restricted: true }, "the person is a guest by now"],
    ["a bot", { is_bot: true }, notOurs],
  ])("a person who is %s by now gets nothing", async (_what, flags, reason) => {
    slack.workspace.people.set("U1", { id: "U1", name: "Ada", flags });
    expect(await post({ to: person })).toEqual({ kind: "gone", reason });
    expect(posts()).toEqual([]);
  });

  test("a channel or a person that is no longer there gets nothing", async () => {
    expect(await post({ to: { ...channel, id: "C9" } })).toEqual({
      kind: "gone",
      reason: "there is no such channel any more, or Holdfast is not let into it (channel_not_found)",
    });
    expect(await post({ to: { ...person, id: "U9" } })).toEqual({
      kind: "gone",
      reason: "there is no such person in this workspace (user_not_found)",
    });
  });

  test("what Slack does not answer is no reason to mark a repeat: nothing was posted", async () => {
    slack.faults.next("conversations.info", { kind: "server_error", status: 502 });
    expect(await post()).toEqual({ kind: "later", afterMs: null, reason: "HTTP 502" });
    expect(posts()).toEqual([]);
    expect(await post()).toMatchObject({ kind: "sent" });
  });

  test("a revoked token shuts the workspace", async () => {
    slack.workspace.tokenProblem = "token_revoked";
    expect(await post()).toEqual({ kind: "shut", reason: "the bot's token was revoked (token_revoked)" });
  });

  test("the messages of one digest cost one question", async () => {
    for (const _ of [1, 2, 3]) await post();
    expect(slack.calls.filter(({ method }) => method === "conversations.info")).toHaveLength(1);
  });
});

test("a part that is none of ours is refused", async () => {
  expect(await courier.post({ hello: 1 }, anew)).toEqual({ kind: "refused", reason: "not_a_message" });
});
