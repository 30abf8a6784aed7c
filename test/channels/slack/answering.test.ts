/** The way from a delivery to a reply, through real Bolt, in both modes. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeFlows } from "../../support/chat/fake-flows.ts";
import { gate, until } from "../../support/chat/until.ts";
import { commandBody, directMessageBody, eventBody, mentionBody } from "../../support/slack/bodies.ts";
import { modes, type RunningBot, startBot } from "../../support/slack/bot.ts";
import { InTestSlack } from "../../support/slack/in-test-slack.ts";
import { fields, list } from "../../support/slack/json.ts";

const people = [{ id: "U1", name: "Ada", email: "ada@home.example" }];
const channels = [{ id: "C1", name: "general" }];

describe.each(modes)("Slack in %s mode", (mode) => {
  let slack: InTestSlack;
  let flows: FakeFlows;
  let running: RunningBot;

  beforeEach(async () => {
    slack = await InTestSlack.open({ people, channels });
    flows = new FakeFlows({ U1: { role: "csm" } });
    running = await startBot(slack, flows, mode);
  });
  afterEach(async () => {
    await running.stop();
    await slack.close();
  });

  const settled = () => until("the inbox is worked off", () => flows.inbox.rows.size > 0 && flows.inbox.allDone);

  it("answers /health privately at the command's reply address, with a text beside the blocks", async () => {
    await running.command(commandBody(slack, { user: "U1", channel: "C1", text: "acme" }));
    await settled();
    expect(slack.messages.map(({ method }) => method)).toEqual(["response_url"]);
    expect(slack.messages[0]?.args).toMatchObject({ response_type: "ephemeral", text: "Answer: acme" });
    expect(flows.asked[0]?.asked).toMatchObject({
      text: "acme",
      entry: "command",
      threadKeys: ["slack:T0HOME:C1:user:U1"],
    });
  });

  it("answers a direct message in its thread and remembers by thread and by person", async () => {
    const ts = slack.nextTs();
    await running.event(directMessageBody(slack, { user: "U1", channel: "D1", text: "why did NRR drop?", ts }));
    await settled();
    expect(slack.messages[0]).toMatchObject({ method: "chat.postMessage", args: { channel: "D1", thread_ts: ts } });
    expect(flows.asked[0]?.asked.threadKeys).toEqual([`slack:T0HOME:D1:${ts}`, "slack:T0HOME:D1:user:U1"]);
    await running.event(directMessageBody(slack, { user: "U1", channel: "D1", text: "why?", thread_ts: ts }));
    await until("the follow-up", () => flows.asked.length === 2);
    expect(flows.asked[1]?.asked.threadKeys[0]).toBe(`slack:T0HOME:D1:${ts}`);
  });

  it("gives a mention's words without the mention, with links and references by their labels", async () => {
    const text = "how is <https://acme.example|acme.example> &amp; <@U9|bob> in <#C7|sales>?";
    await running.event(mentionBody(slack, { user: "U1", channel: "C1", text }));
    await settled();
    expect(flows.asked[0]?.asked.text).toBe("how is acme.example & bob in sales?");
  });

  it("acknowledges before the work is done", async () => {
    const door = gate();
    flows.beforeAnswer = () => door.passed;
    await running.command(commandBody(slack, { user: "U1", channel: "C1", text: "acme" }));
    await until("the question is asked", () => flows.asked.length === 1);
    expect(slack.messages).toEqual([]);
    door.open();
    await settled();
    expect(slack.messages).toHaveLength(1);
  });

  it("has a delivery in the inbox when it acknowledges, so that nothing acknowledged can be lost", async () => {
    const door = gate();
    flows.beforeAnswer = () => door.passed;
    await running.event(directMessageBody(slack, { user: "U1", channel: "D1", text: "help" }));
    expect(flows.inbox.rows.size).toBe(1);
    door.open();
    await settled();
  });

  it("answers one event delivered three times once", async () => {
    const body = mentionBody(slack, { user: "U1", channel: "C1", text: "acme" });
    await Promise.all([running.event(body), running.event(body), running.event(body)]);
    await settled();
    expect(flows.asked).toHaveLength(1);
    expect(slack.messages).toHaveLength(1);
  });

  it("answers once when Slack repeats a message under a new event_id", async () => {
    const ts = slack.nextTs();
    const said = { user: "U1", channel: "D1", text: "acme", ts };
    const first = directMessageBody(slack, said);
    const second = directMessageBody(slack, said);
    expect(first.event_id).not.toBe(second.event_id);
    await running.event(first);
    await running.event(second);
    await settled();
    expect(flows.asked).toHaveLength(1);
  });

  it("works one person's questions in one conversation in the order they came", async () => {
    const door = gate();
    flows.beforeAnswer = ({ text }) => (text === "acme" ? door.passed : Promise.resolve());
    await running.event(directMessageBody(slack, { user: "U1", channel: "D1", text: "acme" }));
    await running.event(directMessageBody(slack, { user: "U1", channel: "D1", text: "why?" }));
    await running.event(directMessageBody(slack, { user: "U1", channel: "D2", text: "elsewhere" }));
    await until("the other conversation is not held up", () => slack.messages.length === 1);
    door.open();
    await settled();
    expect(slack.messages.map(({ args }) => args.text)).toEqual(["Answer: elsewhere", "Answer: acme", "Answer: why?"]);
  });

  it.each([
    ["a bot's message", { bot_id: "B9" }],
    ["the bot's own message", { user: "U0BOT" }],
    ["an edit", { subtype: "message_changed" }],
    ["a deletion", { subtype: "message_deleted" }],
  ])("ignores %s", async (_what, more) => {
    await running.event(directMessageBody(slack, { user: "U1", channel: "D1", text: "acme", ...more }));
    await settled();
    expect(slack.messages).toEqual([]);
  });

  it("suggests four questions when the messages tab opens, without a thread", async () => {
    await running.event(eventBody(slack, { type: "app_home_opened", tab: "messages", user: "U1", channel: "D1" }));
    await settled();
    const call = slack.calls.find(({ method }) => method === "assistant.threads.setSuggestedPrompts");
    expect(call?.args.channel_id).toBe("D1");
    expect(call?.args.thread_ts).toBeUndefined();
    expect(list(call?.args.prompts)).toHaveLength(4);
  });

  it.each(["app_context_changed", "agent_session_stopped"])("acknowledges %s and keeps nothing of it", async (type) => {
    await running.event(eventBody(slack, { type, user: "U1" }));
    expect(flows.inbox.rows.size).toBe(0);
  });

  it.each(["app_uninstalled", "tokens_revoked"])("records %s", async (type) => {
    await running.event(eventBody(slack, { type }));
    await settled();
    expect(running.log.some((line) => line.event === type)).toBe(true);
  });

  it("never keeps the old verification token", async () => {
    await running.command(commandBody(slack, { user: "U1", channel: "C1", text: "acme" }));
    await settled();
    expect(JSON.stringify([...flows.inbox.rows.values()])).not.toContain("old-verification-token");
  });

  it("works a row again that a crash left behind", async () => {
    const body = directMessageBody(slack, { user: "U1", channel: "D1", text: "acme" });
    const { token: _token, ...payload } = body;
    const key = `T0HOME:D1:${fields(body.event).ts}:message`;
    await flows.inbox.receive({ platform: "slack", key, workspaceId: "T0HOME", payload });
    await until("the poll finds it", () => slack.messages.length === 1);
  });
});
