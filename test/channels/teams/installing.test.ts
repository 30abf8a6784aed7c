/** Added and removed: who is greeted, and what is kept of where the bot may write. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { teamsRendering } from "../../../src/channels/teams/rendering.ts";
import { until } from "../../support/chat/until.ts";
import { buttonsOf, person, type RunningTeams, startOn, tenant } from "../../support/teams/bot.ts";
import { chatWith } from "../../support/teams/fake-border.ts";
import { FakeTeamsFlows } from "../../support/teams/fake-flows.ts";

let flows: FakeTeamsFlows;
let running: RunningTeams;

beforeEach(async () => {
  flows = new FakeTeamsFlows({ U1: { role: "csm" } });
  running = await startOn(flows, [person("U1", "Ada")], teamsRendering);
});
afterEach(() => running.stop());

const settled = () => until("the inbox is worked off", () => flows.inbox.rows.size > 0 && flows.inbox.allDone);
const said = () => running.border.posted.map(({ message }) => message.text);
const channel = { kind: "channel", conversation: "19:cs@thread.tacv2" } as const;

async function install(installed: boolean, where = {}): Promise<void> {
  await running.install("U1", installed, where);
  await settled();
}

it("greets once in a new chat, though Teams tells of an installation twice, with questions that can be asked by a press", async () => {
  await install(true);
  await install(true);
  expect(said()).toEqual([expect.stringContaining("I am Holdfast")]);
  const [first] = buttonsOf(running.border.posted[0]);
  expect(first).toMatchObject({ title: "Why did NRR drop?", verb: "holdfast:suggested" });
  await running.press("U1", "suggested", first?.data);
  await until("the suggested question", () => flows.asked.length === 1);
  expect(flows.asked[0]?.asked).toMatchObject({ text: "Why did NRR drop?", entry: "message" });
});

it("greets again after it was removed", async () => {
  await install(true);
  await install(false);
  expect(flows.conversations.size).toBe(0);
  await install(true);
  expect(said()).toHaveLength(2);
});

it("says once how to claim it while the tenant is nobody's, and keeps nothing", async () => {
  flows.claimed = false;
  await install(true);
  await install(true);
  expect(said()).toEqual([expect.stringContaining("health claim CODE")]);
  expect(flows.conversations.size).toBe(0);
  await install(false);
  await install(true);
  expect(said()).toHaveLength(2);
});

it("greets nobody in a channel or a group chat, and keeps where it is", async () => {
  await install(true, channel);
  await install(true, { kind: "group", conversation: "19:group@thread.v2" });
  expect(said()).toEqual([]);
  expect([...flows.conversations.keys()]).toEqual(["19:cs@thread.tacv2", "19:group@thread.v2"]);
});

it("keeps of a message the root of its channel, never the thread, and who reads a personal chat", async () => {
  running.border.readership.set("19:cs@thread.tacv2", ["U1"]);
  await running.say("U1", "acme", { ...channel, thread: "1700" });
  await settled();
  await running.say("U1", "acme");
  await settled();
  expect([...flows.conversations.values()]).toMatchObject([
    {
      id: "19:cs@thread.tacv2",
      kind: "channel",
      userId: null,
      workspace: { platform: "teams", externalId: tenant },
      reference: { conversationId: "19:cs@thread.tacv2", threadId: null },
    },
    { id: chatWith("U1"), kind: "personal", userId: "U1" },
  ]);
});

it("says of a place it was removed from that nothing can be posted there, and of one it is back in that it can", async () => {
  await install(true, channel);
  await install(false, channel);
  await install(false, channel);
  await install(true, channel);
  const removed = `${channel.conversation} is gone: Holdfast was removed from there`;
  expect(flows.departed).toEqual([
    `${channel.conversation} is back`,
    removed,
    removed,
    `${channel.conversation} is back`,
  ]);
});

it("names a person's own chat by the person, as letters do", async () => {
  await install(true);
  await running.say("U1", "acme");
  await settled();
  await install(false);
  expect(flows.departed).toEqual(["U1 is back", "U1 is gone: Holdfast was removed from there"]);
});

it("keeps the chat in which the tenant was claimed, so that its first admin can be written to", async () => {
  flows.claimed = false;
  await running.say("U1", "health claim GOOD-CODE");
  await settled();
  expect([...flows.conversations.values()]).toMatchObject([{ id: chatWith("U1"), userId: "U1" }]);
});
