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

it("opens a view once with a trigger, within three seconds", async () => {
  const { triggerId } = slack.lend();
  expect(await call("views.open", { trigger_id: triggerId })).toMatchObject({ ok: true });
  expect(await call("views.open", { trigger_id: triggerId })).toMatchObject({ error: "exchanged_trigger_id" });
  const late = slack.lend();
  nowMs = 3_001;
  expect(await call("views.open", { trigger_id: late.triggerId })).toMatchObject({ error: "trigger_expired" });
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
