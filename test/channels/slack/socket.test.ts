/** Socket Mode: reconnecting without losing or doubling anything. */

import { pino } from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startSlack } from "../../../src/channels/slack/start.ts";
import { FakeFlows, plainRendering } from "../../support/chat/fake-flows.ts";
import { gate, until } from "../../support/chat/until.ts";
import { directMessageBody } from "../../support/slack/bodies.ts";
import { type RunningBot, startBot } from "../../support/slack/bot.ts";
import { InTestSlack } from "../../support/slack/in-test-slack.ts";

let slack: InTestSlack;
let flows: FakeFlows;
let running: RunningBot;

beforeEach(async () => {
  slack = await InTestSlack.open({ people: [{ id: "U1", name: "Ada" }], channels: [] });
  flows = new FakeFlows({ U1: { role: "csm" } });
  running = await startBot(slack, flows, "socket");
});
afterEach(async () => {
  await running.stop();
  await slack.close();
});

const message = (text: string) => directMessageBody(slack, { user: "U1", channel: "D1", text });
const texts = () => slack.messages.map(({ args }) => args.text);

it.each(["recycle", "drop"] as const)(
  "reconnects after a %s and answers what was acknowledged before it",
  async (how) => {
    const door = gate();
    flows.beforeAnswer = () => door.passed;
    await running.event(message("before"));
    slack.socket[how]();
    await until("a second connection", () => slack.socket.connections === 2 && slack.socket.connected);
    door.open();
    await running.event(message("after"));
    await until("both answers", () => slack.messages.length === 2);
    expect(texts()).toEqual(["Answer: before", "Answer: after"]);
  },
);

it("answers an event once that was sent into the gap and sent again afterwards", async () => {
  slack.socket.drop();
  const sent = running.event(message("in the gap"));
  await sent;
  await until("the answer", () => slack.messages.length === 1);
  expect(flows.asked).toHaveLength(1);
});

it("keeps trying while Slack's door is shut, and stays up", async () => {
  slack.socket.refusing = true;
  slack.faults.next("apps.connections.open", { kind: "refusal", error: "internal_error" });
  slack.socket.drop();
  await until("a failed attempt is logged", () =>
    running.log.some((line) => String(line.msg).includes("trying again")),
  );
  slack.socket.refusing = false;
  await running.event(message("still there?"));
  await until("the answer", () => slack.messages.length === 1);
  expect(slack.socket.connections).toBe(2);
});

it("leaves an event unacknowledged when the inbox cannot be written, so that Slack sends it again", async () => {
  flows.inbox.beforeWrite = () => Promise.reject(new Error("connection refused"));
  const sent = running.event(message("acme"));
  await until("the failed write is logged", () =>
    running.log.some((line) => JSON.stringify(line).includes("connection refused")),
  );
  flows.inbox.beforeWrite = async () => {};
  slack.socket.recycle();
  await sent;
  await until("the answer", () => slack.messages.length === 1);
});

const start = (apiUrl = slack.apiUrl) =>
  startSlack({
    config: { botToken: "xoxb-test", transport: { mode: "socket", appToken: "xapp-test" }, apiUrl },
    flows,
    rendering: plainRendering,
    log: pino({ level: "silent" }),
    clock: () => new Date().toISOString(),
  });

it("names the variable when Slack refuses a token", async () => {
  slack.faults.next("auth.test", { kind: "refusal", error: "invalid_auth" });
  await expect(start()).rejects.toMatchObject({
    code: "slack_refused",
    message: "Slack refused SLACK_BOT_TOKEN: invalid_auth.",
  });
  slack.faults.next("apps.connections.open", { kind: "refusal", error: "not_allowed_token_type" });
  await expect(start()).rejects.toMatchObject({
    code: "slack_refused",
    message: "Slack refused SLACK_APP_TOKEN: not_allowed_token_type.",
  });
});

it("says to look at the connection when Slack cannot be reached at the start", async () => {
  const gone = await InTestSlack.open({ people: [], channels: [] });
  const { apiUrl } = gone;
  await gone.close();
  await expect(start(apiUrl)).rejects.toMatchObject({ code: "slack_unreachable" });
});
