/** Channels and workspaces that leave and come back: the outbox is told, once, and only of what is its own. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeFlows } from "../../support/chat/fake-flows.ts";
import { until } from "../../support/chat/until.ts";
import { directMessageBody, eventBody, mentionBody } from "../../support/slack/bodies.ts";
import { type RunningBot, startBot } from "../../support/slack/bot.ts";
import { InTestSlack } from "../../support/slack/in-test-slack.ts";
import type { Fields } from "../../support/slack/json.ts";

let slack: InTestSlack;
let flows: FakeFlows;
let running: RunningBot;

beforeEach(async () => {
  slack = await InTestSlack.open({ people: [{ id: "U1", name: "Ada" }], channels: [{ id: "C1", name: "cs" }] });
  flows = new FakeFlows({ U1: { role: "manager" } });
  flows.used.add("C1");
  running = await startBot(slack, flows, "http");
  flows.departed.length = 0;
});
afterEach(async () => {
  await running.stop();
  await slack.close();
});

async function arrives(event: Fields): Promise<void> {
  await running.event(eventBody(slack, event));
  await until("it is worked off", () => flows.inbox.rows.size > 0 && flows.inbox.allDone);
}

describe("a channel", () => {
  it.each([
    ["channel_archive", "C1 is gone: it was archived"],
    ["channel_deleted", "C1 is gone: it was deleted"],
    ["channel_left", "C1 is gone: Holdfast was removed from it"],
    ["channel_unarchive", "C1 is back"],
    ["group_archive", "C1 is gone: it was archived"],
    ["group_deleted", "C1 is gone: it was deleted"],
    ["group_left", "C1 is gone: Holdfast was removed from it"],
    ["group_unarchive", "C1 is back"],
  ])("of which Slack says %s: %s", async (type, told) => {
    await arrives({ type, channel: "C1" });
    expect(flows.departed).toEqual([told]);
    expect(slack.messages).toEqual([]);
  });

  it("that nothing is posted to comes and goes without a word", async () => {
    await arrives({ type: "channel_archive", channel: "C9" });
    expect(flows.departed).toEqual([]);
  });

  it("from which somebody mentions the bot is there, whatever was known of it", async () => {
    await running.event(mentionBody(slack, { user: "U1", channel: "C1", text: "acme" }));
    await until("it is answered", () => flows.inbox.allDone);
    expect(flows.departed).toEqual(["C1 is back"]);
  });

  it("is worked on although that cannot be kept", async () => {
    flows.departures.placeBack = () => Promise.reject(new Error("the database is gone"));
    await running.event(mentionBody(slack, { user: "U1", channel: "C1", text: "acme" }));
    await until("it is answered", () => flows.inbox.allDone);
    expect([...flows.inbox.rows.values()].map(({ error }) => error)).toEqual([undefined]);
  });
});

it("a person who writes to the bot can be written to", async () => {
  await running.event(directMessageBody(slack, { user: "U1", channel: "D1", text: "acme" }));
  await until("it is answered", () => flows.inbox.allDone);
  expect(flows.departed).toEqual(["U1 is back"]);
});

describe("the workspace", () => {
  it("takes nothing any more when the app was removed", async () => {
    await arrives({ type: "app_uninstalled" });
    expect(flows.departed).toEqual(["T0HOME is shut: the app was removed"]);
  });

  it("takes nothing any more when the bot's token was revoked, and all the same when a person's was", async () => {
    await arrives({ type: "tokens_revoked", tokens: { oauth: ["U1"], bot: [] } });
    expect(flows.departed).toEqual([]);
    await arrives({ type: "tokens_revoked", tokens: { oauth: [], bot: ["U0BOT"] } });
    expect(flows.departed).toEqual(["T0HOME is shut: the bot's token was revoked"]);
  });

  it("is there again when the bot starts with a token that is good", async () => {
    await running.stop();
    running = await startBot(slack, flows, "http");
    expect(flows.departed).toEqual(["T0HOME is back"]);
  });
});
