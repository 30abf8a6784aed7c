/** The place a digest would be posted to from where something is said, by the name its readers know. */
import { webApi } from "@slack/bolt";
import { pino } from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Desk } from "../../../src/channels/slack/desk.ts";
import { hereIn } from "../../../src/channels/slack/here.ts";
import { FakeFlows, plainRendering } from "../../support/chat/fake-flows.ts";
import { InTestSlack } from "../../support/slack/in-test-slack.ts";

let slack: InTestSlack;
let client: webApi.WebClient;
let desk: Desk;

beforeEach(async () => {
  slack = await InTestSlack.open({
    people: [],
    channels: [
      { id: "C1", name: "cs" },
      { id: "C2", name: "sales", flags: { is_ext_shared: true } },
    ],
  });
  client = new webApi.WebClient("xoxb-test", { slackApiUrl: slack.apiUrl });
  const log = pino({ level: "silent" });
  const team = { id: "T0HOME", name: "Home" };
  desk = { flows: new FakeFlows({}), rendering: plainRendering, log, poster: client, clock: () => "", team };
});
afterEach(() => slack.close());

const asked = () => slack.calls.map(({ method }) => method);

it("is the channel by the name Slack sent along; Slack is asked who reads there only when that matters", async () => {
  const here = await hereIn(desk, client, { channel: "C2", user: "U1", name: "sales" });
  expect(here).toMatchObject({ name: "#sales", destination: { kind: "channel", id: "C2", workspaceId: "T0HOME" } });
  expect(asked()).toEqual([]);
  expect(await here.exposure()).toBe("shared");
  expect(asked()).toEqual(["conversations.info"]);
});

it.each([undefined, "privategroup"])(
  "is called as Slack calls it when asked, where it sent %s instead of a name",
  async (name) => {
    const here = await hereIn(desk, client, { channel: "C1", user: "U1", name });
    expect(here.name).toBe("#cs");
    expect(await here.exposure()).toBe("internal");
    expect(asked()).toEqual(["conversations.info"]);
  },
);

it("is a channel without a name, and not known to be internal, when Slack does not know it", async () => {
  const here = await hereIn(desk, client, { channel: "C9", user: "U1" });
  expect(here.name).toBe("this channel");
  expect(await here.exposure()).toBe("unknown");
});

it("is the person's own chat in any direct message, also in one between two people", async () => {
  const here = await hereIn(desk, client, { channel: "D77", user: "U1", name: "directmessage" });
  expect(here).toMatchObject({ name: "your chat with me", destination: { kind: "person", id: "U1" } });
  expect(await here.exposure()).toBe("internal");
  expect(asked()).toEqual([]);
});
