/** The in-test Slack is strict where Slack is: a stand-in that takes everything proves nothing. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { InTestSlack } from "../../support/slack/in-test-slack.ts";
import { fields } from "../../support/slack/json.ts";

let slack: InTestSlack;
let nowMs: number;

beforeEach(async () => {
  nowMs = 0;
  slack = await InTestSlack.open({ people: [], channels: [{ id: "C1", name: "general" }], now: () => nowMs });
});
afterEach(() => slack.close());

async function call(method: string, args: object, token = "xoxb-1"): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
  return fields(await response.json());
}

it("knows no method that it does not know", async () => {
  expect(await call("chat.unknown", {})).toEqual({ ok: false, error: "unknown_method" });
});

it("refuses the bot's token for sockets and the app's for messages", async () => {
  expect(await call("apps.connections.open", {})).toMatchObject({ error: "invalid_auth" });
  expect(await call("chat.postMessage", { channel: "C1", text: "x" }, "xapp-1")).toMatchObject({
    error: "invalid_auth",
  });
});

const plain = (text: string) => ({ type: "plain_text", text });
const option = (value: string) => ({ text: plain(value), value });
const input = (element: object) => ({ type: "input", block_id: "b", label: plain("Label"), element });
const view = {
  type: "modal",
  callback_id: "c",
  title: plain("Title"),
  submit: plain("Send"),
  close: plain("Cancel"),
  blocks: [input({ type: "timepicker", action_id: "a", initial_time: "08:30" })],
};

it.each([
  ["a title of 25 characters", { ...view, title: plain("x".repeat(25)) }],
  ["no block", { ...view, blocks: [] }],
  ["3,001 characters of private metadata", { ...view, private_metadata: "x".repeat(3001) }],
  ["an hour that no clock shows", { ...view, blocks: [input({ type: "timepicker", initial_time: "24:00" })] }],
  [
    "eleven checkboxes",
    { ...view, blocks: [input({ type: "checkboxes", options: Array.from({ length: 11 }, (_, n) => option(`${n}`)) })] },
  ],
  [
    "101 options",
    {
      ...view,
      blocks: [input({ type: "static_select", options: Array.from({ length: 101 }, (_, n) => option(`${n}`)) })],
    },
  ],
  [
    "a choice that is no option",
    { ...view, blocks: [input({ type: "static_select", options: [option("a")], initial_option: option("b") })] },
  ],
])("does not open a view with %s", async (_what, broken) => {
  const { triggerId } = slack.lend();
  expect(await call("views.open", { trigger_id: triggerId, view: broken })).toMatchObject({
    error: "invalid_arguments",
  });
});

it("knows the messages there are: an edit of another one finds nothing", async () => {
  const { ts } = await call("chat.postMessage", { channel: "C1", text: "x" });
  expect(await call("chat.update", { channel: "C1", ts, text: "y" })).toMatchObject({ ok: true });
  expect(await call("chat.update", { channel: "C1", ts: "1.1", text: "y" })).toMatchObject({
    error: "message_not_found",
  });
});

it("takes a message and says nothing, and takes nothing after the token was revoked", async () => {
  slack.faults.next("chat.postMessage", { kind: "taken", reply: "cut" });
  await expect(call("chat.postMessage", { channel: "C1", text: "x" })).rejects.toThrow();
  expect(slack.messages).toMatchObject([{ args: { text: "x" }, untold: true }]);
  slack.workspace.tokenProblem = "token_revoked";
  expect(await call("chat.postMessage", { channel: "C1", text: "y" })).toMatchObject({ error: "token_revoked" });
});

it("answers every call of a storm with 429, until it is over", async () => {
  const storm = slack.faults.storm("chat.postMessage", { kind: "rate_limited", retryAfterSeconds: 7 });
  const post = () =>
    fetch(`${slack.apiUrl}chat.postMessage`, { method: "POST", headers: { authorization: "Bearer xoxb-1" } });
  for (const _ of [1, 2, 3]) expect((await post()).status).toBe(429);
  storm.over();
  expect((await post()).status).toBe(200);
});

it("opens a view once with a trigger, within three seconds", async () => {
  const { triggerId } = slack.lend();
  expect(await call("views.open", { trigger_id: triggerId, view })).toMatchObject({ ok: true });
  expect(await call("views.open", { trigger_id: triggerId, view })).toMatchObject({ error: "exchanged_trigger_id" });
  const late = slack.lend();
  nowMs = 3_001;
  expect(await call("views.open", { trigger_id: late.triggerId, view })).toMatchObject({ error: "expired_trigger_id" });
});

it("takes five replies at one address, and none after thirty minutes", async () => {
  const reply = (url: string) =>
    fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: '{"text":"x"}' });
  const { responseUrl } = slack.lend();
  for (let use = 0; use < 5; use += 1) expect((await reply(responseUrl)).status).toBe(200);
  expect(await (await reply(responseUrl)).text()).toBe("used_url");
  const late = slack.lend();
  nowMs = 30 * 60_000 + 1;
  expect(await (await reply(late.responseUrl)).text()).toBe("expired_url");
});

const button = (action_id: string) => ({ type: "button", action_id, text: { type: "plain_text", text: "x" } });

it.each([
  ["a section of 3,001 characters", [{ type: "section", text: { type: "mrkdwn", text: "x".repeat(3001) } }]],
  ["51 blocks", Array.from({ length: 51 }, () => ({ type: "divider" }))],
  ["an unknown block", [{ type: "hologram" }]],
  ["an empty section", [{ type: "section" }]],
  ["a header of 151 characters", [{ type: "header", text: { type: "plain_text", text: "x".repeat(151) } }]],
  ["26 buttons", [{ type: "actions", elements: Array.from({ length: 26 }, (_, at) => button(`b${at}`)) }]],
  ["one action_id twice", [{ type: "actions", elements: [button("b"), button("b")] }]],
  ["a data_table without a caption", [{ type: "data_table", rows: [] }]],
])("refuses %s", async (_what, blocks) => {
  expect(await call("chat.postMessage", { channel: "C1", text: "x", blocks })).toMatchObject({
    error: "invalid_blocks",
  });
});

it("takes blocks within the limits", async () => {
  const blocks = [
    { type: "section", text: { type: "mrkdwn", text: "x".repeat(3000) } },
    { type: "actions", elements: [button("a"), button("b")] },
  ];
  expect(await call("chat.postMessage", { channel: "C1", text: "x", blocks })).toMatchObject({ ok: true });
});

it("posts nowhere it was not let in", async () => {
  slack.workspace.channels.set("C2", { id: "C2", name: "closed", botIsMember: false });
  expect(await call("chat.postMessage", { channel: "C2", text: "x" })).toMatchObject({ error: "not_in_channel" });
  expect(await call("chat.postMessage", { channel: "C404", text: "x" })).toMatchObject({ error: "channel_not_found" });
  expect(await call("chat.postMessage", { channel: "C1" })).toMatchObject({ error: "no_text" });
});
