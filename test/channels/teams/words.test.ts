/** The card first, then one edit, or never, in every kind of conversation of Teams; the model is a fake, the border in memory. */
import { pino } from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { type RunningWords, startAsking } from "../../../src/app/words/asking.ts";
import { plainWords } from "../../../src/app/words/words.ts";
import { TeamsError } from "../../../src/channels/teams/border.ts";
import { teamsRendering } from "../../../src/channels/teams/rendering.ts";
import { answerTo } from "../../support/chat/fake-flows.ts";
import { until } from "../../support/chat/until.ts";
import { buttonsIn, person, type RunningTeams, startOn } from "../../support/teams/bot.ts";
import { chatWith } from "../../support/teams/fake-border.ts";
import { FakeTeamsFlows } from "../../support/teams/fake-flows.ts";

const people = [person("U1", "Ada"), person("U2", "Bob")];
const inWords = (id: string) => answerTo(`${id.replace("answer to ", "")}, in words`, "account_health");

let flows: FakeTeamsFlows;
let running: RunningTeams;
let words: RunningWords;
let asked: string[];
let phrase: (id: string, stop: AbortSignal) => Promise<Answer | null>;

async function begin(rendering = teamsRendering): Promise<void> {
  running = await startOn(flows, people, rendering);
}

beforeEach(async () => {
  flows = new FakeTeamsFlows({ U1: { role: "manager" }, U2: { role: "manager" } });
  asked = [];
  phrase = async (id) => inWords(id);
  words = startAsking({
    phrases: () => true,
    phrase: (_scope, id, stop) => {
      asked.push(id);
      return phrase(id, stop);
    },
    log: pino({ level: "silent" }),
  });
  flows.words = words;
});
afterEach(async () => {
  await words.stop();
  await running.stop();
});

const settled = () => until("the inbox is worked off", () => flows.inbox.rows.size > 0 && flows.inbox.allDone);

it("posts the card, finishes the delivery, asks the model, and then edits the card, once", async () => {
  await begin();
  const before: unknown[] = [];
  phrase = async (id) => {
    before.push({ posted: running.border.posted.length, done: flows.inbox.allDone });
    return inWords(id);
  };
  await running.say("U1", "acme");
  await until("the edit", () => running.border.updated.length === 1);
  expect(before).toEqual([{ posted: 1, done: true }]);
  expect(asked).toEqual(["answer to acme"]);
  expect(running.border.posted).toHaveLength(1);
  expect(running.border.updated[0]).toMatchObject({
    activityId: "m1",
    reference: { conversationId: chatWith("U1") },
    message: { card: { type: "AdaptiveCard" } },
  });
  expect(buttonsIn(running.border.updated[0]?.message.card).map(({ data }) => data)).toContainEqual({
    a: "answer to acme, in words",
    t: "a1",
  });
});

it("takes the same steps to the card with a model that hangs as with none", async () => {
  await begin();
  const steps = async (text: string) => {
    await running.say("U1", text);
    await settled();
    return { posted: running.border.posted.splice(0).length, typing: running.border.typingIn.splice(0).length };
  };
  flows.words = plainWords;
  const without = await steps("acme");
  flows.words = words;
  phrase = (_id, stop) => new Promise((resolve) => stop.addEventListener("abort", () => resolve(null)));
  expect(await steps("acme")).toEqual(without);
  await until("the model is asked", () => asked.length === 1);
  expect(without).toEqual({ posted: 1, typing: 1 });
});

it("edits an answer in an open channel where it stands", async () => {
  await begin();
  running.border.readership.set("19:c@thread.tacv2", ["U1", "U2"]);
  flows.openChannels.add("19:c@thread.tacv2");
  await running.say("U1", "acme", { kind: "channel", conversation: "19:c@thread.tacv2", thread: "1700" });
  await until("the edit", () => running.border.updated.length === 1);
  expect(running.border.updated[0]?.reference).toMatchObject({ conversationId: "19:c@thread.tacv2", threadId: "1700" });
});

it("edits the answer in the asker's own chat, and the Share below it, which then shares the words", async () => {
  await begin();
  running.border.readership.set("19:g@thread.v2", ["U1", "U2"]);
  await running.say("U1", "acme", { kind: "group", conversation: "19:g@thread.v2" });
  await until("both edits", () => running.border.updated.length === 2);
  const [answer, offers] = running.border.updated;
  expect([answer?.activityId, offers?.activityId]).toEqual(["m1", "m2"]);
  expect(answer?.reference.conversationId).toBe(chatWith("U1"));
  const share = ({ message }: { message: { card?: object } }) =>
    buttonsIn(message.card).filter(({ verb }) => verb === "holdfast:share");
  expect(JSON.stringify(running.border.posted.flatMap(share))).toContain('"answer to acme"');
  expect(JSON.stringify(running.border.updated.flatMap(share))).toContain('"answer to acme, in words"');
});

it("edits all cards of an answer, and none when the words would need another number of them", async () => {
  const cards = (nth: number) =>
    Array.from({ length: nth }, () => ({ type: "AdaptiveCard", version: "1.5", body: [] }));
  await begin({
    ...teamsRendering,
    renderTeams: ({ read_as }) => ({ text: read_as, blocks: cards(read_as.startsWith("one more") ? 3 : 2) }),
    problems: () => [],
  });
  phrase = async (id) => answerTo(id.endsWith("long") ? "one more" : "same", "account_health");
  await running.say("U1", "long");
  await running.say("U1", "acme");
  await until("the edits", () => running.border.updated.length === 2);
  expect(asked).toEqual(["answer to long", "answer to acme"]);
  expect(running.border.updated.map(({ activityId }) => activityId)).toEqual(["m3", "m4"]);
});

it("asks no model about what cannot be edited: text without a card, or a reply that the outbox posts", async () => {
  await begin({ ...teamsRendering, renderTeams: ({ read_as }) => ({ text: read_as, blocks: [] }) });
  await running.say("U1", "only text");
  await settled();
  running.border.faults.push("throttled");
  await running.say("U1", "kept");
  await until("it is kept", () => flows.late.length === 1);
  await settled();
  expect(asked).toEqual([]);
});

it("leaves a card that was deleted while the model was asked, and goes on", async () => {
  await begin();
  const { once } = running.border;
  const tried: string[] = [];
  Object.assign(running.border, {
    once: {
      ...once,
      update: async (...[reference, id, message]: Parameters<typeof once.update>) => {
        tried.push(id);
        if (tried.length === 1) throw new TeamsError("gone", 404, undefined);
        return once.update(reference, id, message);
      },
    },
  });
  await running.say("U1", "acme");
  await until("the edit is refused", () => tried.length === 1);
  await running.say("U1", "globex");
  await until("the next one", () => running.border.updated.length === 1);
  expect(tried).toEqual(["m1", "m2"]);
  expect(running.border.posted).toHaveLength(2);
});
