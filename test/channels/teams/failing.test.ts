/** When Teams or the product fails: the asker is told, the log tells more, the bot stays up. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Rendering, teamsRendering } from "../../../src/channels/teams/rendering.ts";
import { HoldfastError } from "../../../src/core/error.ts";
import { gate, until } from "../../support/chat/until.ts";
import { person, type RunningTeams, startOn, tenant, type Where } from "../../support/teams/bot.ts";
import { chatWith } from "../../support/teams/fake-border.ts";
import { FakeTeamsFlows } from "../../support/teams/fake-flows.ts";

let flows: FakeTeamsFlows;
let running: RunningTeams;
let rendering: Rendering;

const cards = (...texts: readonly string[]) => texts.map((text) => ({ type: "AdaptiveCard", body: [{ text }] }));

beforeEach(async () => {
  flows = new FakeTeamsFlows({ U1: { role: "csm" } });
  rendering = {
    renderTeams: () => ({ text: "the beginning", whole: "all of it", blocks: cards("one") }),
    renderReceipt: () => ({ text: "receipt" }),
    problems: () => [],
  };
  running = await startOn(flows, [person("U1", "Ada")], {
    renderTeams: (answer) => rendering.renderTeams(answer),
    renderReceipt: (answer, id) => rendering.renderReceipt(answer, id),
    problems: (blocks) => rendering.problems(blocks),
  });
});
afterEach(() => running.stop());

const settled = () => until("the inbox is worked off", () => flows.inbox.rows.size > 0 && flows.inbox.allDone);
const said = () => running.border.posted.map(({ message }) => message.text);
const logged = (words: string) => running.log.some((line) => JSON.stringify(line).includes(words));
const channel: Where = { kind: "channel", conversation: "19:cs@thread.tacv2", thread: "1700" };

async function ask(text = "acme", where?: Where): Promise<void> {
  await running.say("U1", text, where);
  await settled();
}

it("sends every card of an answer, in order, as a message of its own", async () => {
  rendering.renderTeams = () => ({ text: "the beginning", blocks: cards("one", "two", "three") });
  await ask();
  const sent = running.border.posted.map(({ message }) => JSON.stringify(message.card));
  expect(sent.map((card) => /one|two|three/.exec(card)?.[0])).toEqual(["one", "two", "three"]);
});

it("sends all of it as text, and says so in the log, when our own rules find the card broken", async () => {
  rendering.problems = () => ["card: 24001 of 24000 bytes"];
  await ask();
  expect(running.border.posted).toMatchObject([{ message: { text: "all of it" } }]);
  expect(running.border.posted[0]?.message.card).toBeUndefined();
  expect(logged("24001 of 24000")).toBe(true);
});

it.each(["too_large", "refused"] as const)("sends all of it as text when Teams finds the card %s", async (fault) => {
  running.border.faults.push(fault);
  await ask();
  expect(said()).toEqual(["all of it"]);
  expect(logged("refused the blocks")).toBe(true);
});

it("divides a text that no message of Teams holds, so that all of it arrives", async () => {
  const rows = Array.from({ length: 2_000 }, (_, row) => `Account ${row} · $${row}.50 · אקמה`);
  rendering.renderTeams = () => ({ text: "the beginning", whole: rows.join("\n"), blocks: cards("one") });
  running.border.faults.push("too_large");
  await ask();
  expect(said().join("\n")).toBe(rows.join("\n"));
  expect(said().length).toBeGreaterThan(1);
  const bytes = running.border.posted.map(({ message }) => Buffer.byteLength(JSON.stringify(message)));
  expect(Math.max(...bytes)).toBeLessThan(28_000 - 1_000);
});

it("holds the product's own cards against Teams' rules", () => {
  expect(teamsRendering.problems([{ type: "AdaptiveCard", version: "1.6", body: [] }])).not.toEqual([]);
});

it("tells the asker under a reference when an answer could not be posted, and answers the next question", async () => {
  running.border.faults.push("gone");
  await ask();
  expect(said()).toEqual([expect.stringMatching(/That failed on my side.*H-[0-9a-f]{8}/)]);
  await ask("again");
  expect(said().at(-1)).toBe("the beginning");
});

it("stays up when not even that can be said", async () => {
  running.border.faults.push("gone", "gone");
  await ask();
  expect(said()).toEqual([]);
  expect(logged("could not even be told")).toBe(true);
  await ask("again");
  expect(said()).toEqual(["the beginning"]);
});

describe("while Teams takes nothing for longer than a reply is waited for", () => {
  const ada = { platform: "teams", workspaceId: tenant, kind: "person", id: "U1" };
  const only = <T>(rows: Iterable<T>): T | undefined => [...rows][0];

  it.each(["throttled", "unreachable"] as const)(
    "(%s) the answer is kept as a letter, and no apology goes the same dead way",
    async (fault) => {
      running.border.faults.push(fault);
      await running.say("U1", "acme", { activityId: "7" });
      await settled();
      expect(flows.late).toEqual([
        {
          delivery: `${tenant}:${chatWith("U1")}:7`,
          nth: 0,
          to: ada,
          content: { kind: "answer", answerId: "answer to acme" },
        },
      ]);
      expect(said()).toEqual([]);
      expect(only(flows.inbox.rows.values())?.error).toBeUndefined();
    },
  );

  it("an answer that broke off between its cards is kept whole, as possibly a repeat", async () => {
    rendering.renderTeams = () => ({ text: "the beginning", blocks: cards("one", "two") });
    running.border.faults.push("none", "throttled");
    await ask();
    expect(said()).toEqual(["the beginning"]);
    expect(flows.late).toMatchObject([{ nth: 0, to: ada, doubtful: true }]);
  });

  it("a private answer to what was asked among others is kept for the asker's own chat, and nothing for where it was asked", async () => {
    running.border.readership.set("19:cs@thread.tacv2", ["U1"]);
    running.border.faults.push("unreachable", "unreachable");
    await ask("acme", channel);
    expect(flows.late.map(({ to, thread }) => [to, thread])).toEqual([[ada, undefined]]);
    expect(said()).toEqual([]);
    expect(only(flows.inbox.rows.values())?.error).toBeUndefined();
  });

  it("an answer for everybody in an open channel is kept for its thread there", async () => {
    running.border.readership.set("19:cs@thread.tacv2", ["U1"]);
    flows.openChannels.add("19:cs@thread.tacv2");
    running.border.faults.push("throttled");
    await ask("acme", channel);
    expect(flows.late.map(({ to, thread }) => [to.id, to.kind, thread])).toEqual([
      ["19:cs@thread.tacv2", "channel", "1700"],
    ]);
  });

  it("an answer that was said is not kept when only the offers beside it were not", async () => {
    running.border.readership.set("19:cs@thread.tacv2", ["U1"]);
    flows.members.set("U1", { role: "manager" });
    running.border.faults.push("none", "throttled");
    await ask("acme", channel);
    expect([flows.late, said()]).toEqual([[], ["the beginning", "Answered privately, in our chat."]]);
    expect(only(flows.inbox.rows.values())?.error).toBeUndefined();
  });

  it("an apology is kept under a name of its own, beside what else is kept of the delivery", async () => {
    flows.beforeAnswer = () => Promise.reject(new Error("boom"));
    running.border.faults.push("throttled");
    await running.say("U1", "acme", { activityId: "7" });
    await settled();
    expect(flows.late.map(({ delivery, nth }) => [delivery, nth])).toEqual([
      [`${tenant}:${chatWith("U1")}:7:apology`, 0],
    ]);
  });

  it("in a tenant that is nobody's nothing can be kept: the row ends with its error", async () => {
    flows.replyLater = async () => "nobodys";
    running.border.faults.push("throttled", "throttled");
    await ask();
    expect(only(flows.inbox.rows.values())?.error).toContain("throttled");
  });
});

it("passes on what an error of ours says and what to do", async () => {
  flows.beforeAnswer = () => Promise.reject(new HoldfastError("x", "No account **acme**.", "Try another name."));
  await ask();
  expect(said()[0]).toMatch(/^No account \*\*acme\*\*\. Try another name\. \(H-[0-9a-f]{8}\)$/);
});

it("tells no inner words of any other error, but a reference that stands in the log", async () => {
  flows.beforeAnswer = () => Promise.reject(new Error("relation answer_x does not exist"));
  await ask();
  const reference = /H-[0-9a-f]{8}/.exec(said()[0] ?? "")?.[0];
  expect(said()[0]).not.toContain("relation");
  expect(running.log).toContainEqual(
    expect.objectContaining({
      reference,
      err: expect.objectContaining({ message: "relation answer_x does not exist" }),
    }),
  );
  expect([...flows.inbox.rows.values()][0]?.error).toContain("relation answer_x");
});

it("apologises for what was asked among others to the asker alone", async () => {
  running.border.readership.set("19:cs@thread.tacv2", ["U1"]);
  flows.openChannels.add("19:cs@thread.tacv2");
  flows.beforeAnswer = () => Promise.reject(new Error("boom"));
  await ask("acme", channel);
  expect(running.border.posted.map(({ reference }) => reference.conversationId)).toEqual([chatWith("U1")]);
});

it("lets Teams deliver a message again that could not be kept", async () => {
  flows.inbox.beforeWrite = () => Promise.reject(new Error("no space left"));
  await expect(running.say("U1", "acme", { activityId: "1" })).rejects.toThrow("no space left");
  flows.inbox.beforeWrite = async () => {};
  await running.say("U1", "acme", { activityId: "1" });
  await settled();
  expect(said()).toEqual(["the beginning"]);
});

it("tells a presser at once that a press could not be kept, and promises no answer", async () => {
  flows.inbox.beforeWrite = () => Promise.reject(new Error("no space left"));
  expect(await running.press("U1", "why", { a: "answer to acme", t: "a1" })).toMatch(/^I could not take that/);
});

it("does not keep Teams waiting for a slow database, and answers once it is written", async () => {
  const door = gate();
  flows.inbox.beforeWrite = () => door.passed;
  await running.say("U1", "acme");
  expect(flows.inbox.rows.size).toBe(0);
  door.open();
  await until("the answer", () => running.border.posted.length === 1);
});

it("tells the asker when a slow write failed after Teams was told received", async () => {
  const door = gate();
  flows.inbox.beforeWrite = () => door.passed.then(() => Promise.reject(new Error("no space left")));
  expect(await running.press("U1", "why", { a: "answer to acme", t: "a1" })).toMatch(/^That takes longer/);
  door.open();
  await until("the apology", () => running.border.posted.length === 1);
  expect(said()[0]).toContain("could not take your question");
});

it("passes over a row of the inbox that it does not understand", async () => {
  await flows.inbox.receive({
    platform: "teams",
    key: "k",
    workspaceId: "aaaaaaaa-0000-4000-8000-000000000001",
    payload: { kind: "message", reference: null },
  });
  await settled();
  expect(logged("no form that this version knows")).toBe(true);
});
