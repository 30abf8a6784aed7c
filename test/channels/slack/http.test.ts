/** What the HTTP side lets in: signature, time, form, size, path. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { FakeFlows } from "../../support/chat/fake-flows.ts";
import { until } from "../../support/chat/until.ts";
import { commandBody, directMessageBody } from "../../support/slack/bodies.ts";
import { type RunningBot, startBot } from "../../support/slack/bot.ts";
import { InTestSlack } from "../../support/slack/in-test-slack.ts";

let slack: InTestSlack;
let flows: FakeFlows;
let running: RunningBot;

beforeEach(async () => {
  slack = await InTestSlack.open({ people: [{ id: "U1", name: "Ada" }], channels: [{ id: "C1", name: "general" }] });
  flows = new FakeFlows({ U1: { role: "csm" } });
  running = await startBot(slack, flows, "http");
});
afterEach(async () => {
  await running.stop();
  await slack.close();
});

const command = () => commandBody(slack, { user: "U1", channel: "C1", text: "acme" });

it("takes a request signed now", async () => {
  expect(await running.http("form", command())).toEqual({ status: 200, body: "" });
});

it.each([
  ["six minutes old", { skewSeconds: -360 }],
  ["six minutes in the future, though its signature is right", { skewSeconds: 360 }],
  ["signed with another secret", { secret: "ffffffffffffffffffffffffffffffff" }],
  ["with a broken signature", { signature: "v0=00" }],
  ["with an unknown signature version", { signature: "v9=00" }],
])("refuses a request %s, and keeps nothing of it", async (_what, options) => {
  expect((await running.http("form", command(), options)).status).toBe(401);
  expect(flows.inbox.rows.size).toBe(0);
});

it.each([-240, 240])("takes a clock that is %d seconds off", async (skewSeconds) => {
  expect((await running.http("form", command(), { skewSeconds })).status).toBe(200);
});

it.each(["application/x-www-form-urlencoded; charset=utf-8", "Application/X-WWW-Form-URLencoded;charset=UTF-8"])(
  "takes a form named %s",
  async (contentType) => {
    expect((await running.http("form", command(), { contentType })).status).toBe(200);
    await until("it is asked", () => flows.asked.length === 1);
  },
);

it("answers Slack's check of the address", async () => {
  const reply = await running.http("json", { type: "url_verification", challenge: "c-1" });
  expect(reply).toMatchObject({ status: 200, body: JSON.stringify({ challenge: "c-1" }) });
});

it("refuses a body above four megabytes", async () => {
  const text = "x".repeat(4 * 1024 * 1024);
  expect((await running.http("json", directMessageBody(slack, { user: "U1", channel: "D1", text }))).status).toBe(413);
  expect(flows.inbox.rows.size).toBe(0);
});

it("refuses a body that is neither a form nor JSON", async () => {
  expect((await running.http("form", command(), { contentType: "text/plain" })).status).toBe(400);
});

it("says not found for another path and for another method", async () => {
  const base = await running.http("form", command());
  expect(base.status).toBe(200);
  expect((await fetch(running.url)).status).toBe(404);
  expect((await fetch(`${running.url}/other`, { method: "POST" })).status).toBe(404);
});

it("acknowledges a retry, whatever its headers say, without a second answer", async () => {
  const body = directMessageBody(slack, { user: "U1", channel: "D1", text: "acme" });
  await running.http("json", body);
  for (const num of [1, 2]) {
    const reply = await running.http("json", body, { retry: { num, reason: "http_timeout" } });
    expect(reply.status).toBe(200);
  }
  await until("the answer", () => flows.inbox.allDone);
  expect(flows.asked).toHaveLength(1);
});

it("asks for an event again when the inbox cannot be written", async () => {
  flows.inbox.beforeWrite = () => Promise.reject(new Error("connection refused"));
  const body = directMessageBody(slack, { user: "U1", channel: "D1", text: "acme" });
  expect((await running.http("json", body)).status).toBe(500);
  flows.inbox.beforeWrite = async () => {};
  expect((await running.http("json", body, { retry: { num: 1, reason: "http_error" } })).status).toBe(200);
  await until("the answer", () => slack.messages.length === 1);
});

it("tells the asker at once when the inbox cannot take a command, which Slack delivers only once", async () => {
  flows.inbox.beforeWrite = () => Promise.reject(new Error("connection refused"));
  expect((await running.http("form", command())).status).toBe(200);
  const reply = await until("the apology", () => slack.messages[0]);
  expect(reply.args.text).toContain("My database cannot be reached");
});

it("acknowledges in time although the inbox is slow, and answers once it is written", async () => {
  let write: () => void = () => {};
  flows.inbox.beforeWrite = () => new Promise((resolve) => (write = resolve));
  expect((await running.http("form", command())).status).toBe(200);
  expect(flows.inbox.rows.size).toBe(0);
  write();
  await until("the answer", () => slack.messages.length === 1);
});
