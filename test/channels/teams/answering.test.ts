/** The way from an arrival to a reply, on a border in memory. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { teamsRendering } from "../../../src/channels/teams/rendering.ts";
import { answerTo } from "../../support/chat/fake-flows.ts";
import { gate, until } from "../../support/chat/until.ts";
import { buttonsOf, person, type RunningTeams, startOn, tenant } from "../../support/teams/bot.ts";
import { chatWith } from "../../support/teams/fake-border.ts";
import { FakeTeamsFlows } from "../../support/teams/fake-flows.ts";

const people = [person("U1", "Ada"), person("U2", "Bob")];

let flows: FakeTeamsFlows;
let running: RunningTeams;

beforeEach(async () => {
  flows = new FakeTeamsFlows({ U1: { role: "csm" }, U2: { role: "manager" } });
  running = await startOn(flows, people);
});
afterEach(() => running.stop());

const settled = () => until("the inbox is worked off", () => flows.inbox.rows.size > 0 && flows.inbox.allDone);
const said = () => running.border.posted.map(({ message }) => message.text);

it.each([
  ["health acme", "acme", "command"],
  ["/health acme", "acme", "command"],
  ["/Health  acme corp ", "acme corp", "command"],
  ["why did NRR drop?", "why did NRR drop?", "message"],
  ["healthy accounts", "healthy accounts", "message"],
  ["help", "help", "message"],
  ["health", "help", "message"],
  ["", "help", "message"],
] as const)("takes %j as %j, a %s", async (typed, text, entry) => {
  await running.say("U1", typed);
  await settled();
  expect(flows.asked[0]?.asked).toMatchObject({ text, entry });
});

it("answers a personal message in that chat, with a card and a text beside it", async () => {
  await running.say("U1", "acme");
  await settled();
  expect(running.border.posted).toMatchObject([
    {
      reference: { conversationId: chatWith("U1") },
      message: { text: "Answer: acme", card: { type: "AdaptiveCard" } },
    },
  ]);
  expect(buttonsOf(running.border.posted[0]).map(({ verb }) => verb)).toContain("holdfast:why");
});

it("remembers by the chat, and in a channel by the thread and by the person in it", async () => {
  await running.say("U1", "acme");
  await until("the first is asked", () => flows.asked.length === 1);
  running.border.readership.set("19:c@thread.tacv2", ["U1"]);
  await running.say("U1", "acme", { kind: "channel", conversation: "19:c@thread.tacv2", thread: "1700" });
  await until("both are asked", () => flows.asked.length === 2);
  expect(flows.asked.map(({ asked }) => asked.threadKeys)).toEqual([
    [`teams:${tenant}:chat:U1`],
    [`teams:${tenant}:19:c@thread.tacv2;1700`, `teams:${tenant}:19:c@thread.tacv2:user:U1`],
  ]);
});

it("does what was pressed for its presser, and says what came of it", async () => {
  const task = { id: "a9", kind: "task", label: "Done", target: "done:t1" } as const;
  flows.replay = async () => ({ ...answerTo("acme", "account_health"), actions: [task] });
  await running.press("U1", "task", { a: "answer to acme", t: "a9" });
  await settled();
  expect(flows.acted).toEqual(["task done:t1"]);
  expect(running.border.posted.at(-1)?.message.text).toBe("done: task done:t1");
});

it("looks up once who pressed a question's button", async () => {
  const looked: string[] = [];
  const resolve = flows.resolveMember.bind(flows);
  flows.resolveMember = (caller) => {
    looked.push(caller.userId);
    return resolve(caller);
  };
  await running.press("U1", "why", { a: "answer to acme", t: "a1" });
  await settled();
  expect(flows.asked.map(({ asked }) => asked.text)).toEqual(["why acme"]);
  expect(looked).toEqual(["U1"]);
});

it("is typing while it works", async () => {
  const door = gate();
  flows.beforeAnswer = () => door.passed;
  await running.say("U1", "acme");
  await until("the question is asked", () => flows.asked.length === 1);
  expect(running.border.typingIn).toEqual([chatWith("U1")]);
  door.open();
  await settled();
});

it("has an arrival in the inbox when Teams is told received, so that nothing acknowledged can be lost", async () => {
  const door = gate();
  flows.beforeAnswer = () => door.passed;
  await running.say("U1", "acme");
  expect(flows.inbox.rows.size).toBe(1);
  expect(running.border.posted).toEqual([]);
  door.open();
  await settled();
});

it("answers one activity delivered three times once", async () => {
  const repeated = { activityId: "1700000000001" };
  await Promise.all([
    running.say("U1", "acme", repeated),
    running.say("U1", "acme", repeated),
    running.say("U1", "acme", repeated),
  ]);
  await settled();
  expect(said()).toEqual(["Answer: acme"]);
});

it("takes the same activity id in another conversation for another question", async () => {
  await running.say("U1", "acme", { activityId: "1" });
  await running.say("U2", "acme", { activityId: "1" });
  await until("both answers", () => running.border.posted.length === 2);
});

it("works one person's questions in one conversation in the order they came", async () => {
  const door = gate();
  flows.beforeAnswer = ({ text }) => (text === "acme" ? door.passed : Promise.resolve());
  await running.say("U1", "acme");
  await running.say("U1", "why?");
  await running.say("U2", "elsewhere");
  await until("the other conversation is not held up", () => running.border.posted.length === 1);
  door.open();
  await settled();
  expect(said()).toEqual(["Answer: elsewhere", "Answer: acme", "Answer: why?"]);
});

it("works a row again that a crash left behind", async () => {
  const door = gate();
  flows.beforeAnswer = () => door.passed;
  await running.say("U1", "acme");
  await until("it is begun", () => flows.asked.length === 1);
  // The process that held it is gone: its claim runs out, and another one polls the same inbox.
  flows.inbox.forgetClaims();
  flows.beforeAnswer = async () => {};
  const second = await startOn(flows, people);
  await until("the second process answers", () => second.border.posted.length === 1);
  await second.stop();
  door.open();
});

it("posts the product's own rendering, and understands its buttons when they come back", async () => {
  await running.stop();
  running = await startOn(flows, people, teamsRendering);
  await running.say("U1", "acme");
  await settled();
  const why = buttonsOf(running.border.posted[0]).find(({ verb }) => verb === "holdfast:why");
  expect(await running.press("U1", "why", why?.data)).toMatch(/^On it/);
  await until("the question behind the button", () => flows.asked.length === 2);
  expect(flows.asked[1]?.asked.text).toBe("why acme");
});
