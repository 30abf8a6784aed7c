/** When Slack or the product fails: the asker is told, the log tells more, the bot stays up. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mayBeRepeat } from "../../../src/app/outbox/repeat-words.ts";
import { type Rendering, slackRendering } from "../../../src/channels/slack/rendering.ts";
import { HoldfastError } from "../../../src/core/error.ts";
import { FakeFlows, plainRendering } from "../../support/chat/fake-flows.ts";
import { until } from "../../support/chat/until.ts";
import { commandBody, directMessageBody, mentionBody, pressBody } from "../../support/slack/bodies.ts";
import { type RunningBot, startBot } from "../../support/slack/bot.ts";
import { InTestSlack } from "../../support/slack/in-test-slack.ts";
import { type Fields, fields, list, words } from "../../support/slack/json.ts";

let slack: InTestSlack;
let flows: FakeFlows;
let running: RunningBot;
let rendering: Rendering;

beforeEach(async () => {
  slack = await InTestSlack.open({ people: [{ id: "U1", name: "Ada" }], channels: [{ id: "C1", name: "general" }] });
  flows = new FakeFlows({ U1: { role: "csm" } });
  rendering = { ...plainRendering };
  running = await startBot(slack, flows, "http", {
    renderSlack: (answer, options) => rendering.renderSlack(answer, options),
    renderReceipt: (answer, id) => rendering.renderReceipt(answer, id),
    validateBlocks: (blocks) => rendering.validateBlocks(blocks),
  });
});
afterEach(async () => {
  await running.stop();
  await slack.close();
});

const ask = (text = "acme") => running.event(directMessageBody(slack, { user: "U1", channel: "D1", text }));
const command = (text = "acme") => running.command(commandBody(slack, { user: "U1", channel: "C1", text }));
const settled = () => until("the inbox is worked off", () => flows.inbox.rows.size > 0 && flows.inbox.allDone);
const outcomes = (method: string) => slack.calls.filter((call) => call.method === method).map(({ outcome }) => outcome);
const logged = (words: string) => running.log.some((line) => JSON.stringify(line).includes(words));

/** Slack takes five replies at one address. */
async function useUp(body: Fields): Promise<void> {
  for (let use = 0; use < 5; use += 1) await fetch(String(body.response_url), { method: "POST", body: "text=x" });
}

it("waits as long as a 429 says and posts once", async () => {
  slack.faults.next("chat.postMessage", { kind: "rate_limited", retryAfterSeconds: 1 });
  await ask();
  await settled();
  expect(outcomes("chat.postMessage")).toEqual(["rate_limited", "ok"]);
});

it("says nothing of a repeat when Slack said that it took nothing", async () => {
  slack.faults.next("chat.postMessage", { kind: "rate_limited", retryAfterSeconds: 1 });
  await ask();
  await settled();
  expect(slack.messages.map(({ args }) => args.text)).toEqual(["Answer: acme"]);
});

it("marks what it posts again behind a lost answer as possibly a repeat, and it is one when Slack had taken it", async () => {
  slack.faults.next("chat.postMessage", { kind: "taken", reply: "cut" });
  await ask();
  await settled();
  expect(slack.messages.map(({ args, untold }) => [args.text, untold])).toEqual([
    ["Answer: acme", true],
    [`${mayBeRepeat}\nAnswer: acme`, undefined],
  ]);
});

describe("a reply that Slack takes from nobody at this moment is the outbox's, and the delivery is done", () => {
  const storm = { kind: "rate_limited", retryAfterSeconds: 60 } as const;
  const at = { platform: "slack", workspaceId: "T0HOME" };
  const answer = { kind: "answer", answerId: "answer to acme" };
  const errors = () => [...flows.inbox.rows.values()].map(({ error }) => error);

  it("in the thread of a direct message, where it would have stood", async () => {
    slack.faults.storm("chat.postMessage", storm);
    await running.event(directMessageBody(slack, { user: "U1", channel: "D1", text: "acme", ts: "17.1" }));
    await settled();
    expect(flows.late).toEqual([
      {
        delivery: "T0HOME:D1:17.1:message",
        nth: 0,
        to: { ...at, kind: "person", id: "U1" },
        thread: "D1:17.1",
        content: answer,
      },
    ]);
    expect(errors()).toEqual([undefined]);
    expect(outcomes("chat.postMessage")).toEqual(["rate_limited"]);
  });

  it("to the asker's own chat, when only the asker was to see it in a channel", async () => {
    for (const method of ["response_url", "chat.postEphemeral"]) slack.faults.storm(method, storm);
    await command();
    await settled();
    await running.event(mentionBody(slack, { user: "U1", channel: "C1", text: "acme" }));
    await until("the second one", () => flows.late.length === 2);
    for (const late of flows.late)
      expect(late).toMatchObject({ to: { ...at, kind: "person", id: "U1" }, content: answer });
    expect(flows.late.map(({ thread }) => thread)).toEqual([undefined, undefined]);
  });

  it("in the channel's thread, when the channel is open for answers", async () => {
    flows.openChannels.add("C1");
    slack.faults.storm("chat.postMessage", storm);
    await running.event(mentionBody(slack, { user: "U1", channel: "C1", text: "acme", ts: "17.1" }));
    await settled();
    expect(flows.late).toMatchObject([
      { to: { ...at, kind: "channel", id: "C1" }, thread: "C1:17.1", content: answer },
    ]);
  });

  it("as plain words when it was words", async () => {
    slack.faults.storm("response_url", storm);
    await running.command(commandBody(slack, { user: "U1", channel: "C1", text: "digest at 9" }));
    await settled();
    expect(flows.late).toMatchObject([{ content: { kind: "words", text: "obeyed: set" } }]);
  });

  it("marked as doubtful when an attempt at it may have arrived", async () => {
    slack.faults.storm("response_url", { kind: "server_error", status: 503 });
    await command();
    await settled();
    expect(outcomes("response_url")).toEqual(["server_error", "server_error", "server_error"]);
    expect(flows.late).toMatchObject([{ doubtful: true }]);
  });

  it("unless it was shown to a channel by a press: the presser is told that it failed", async () => {
    flows.members.set("U1", { role: "manager" });
    slack.faults.storm("chat.postMessage", storm);
    const value = JSON.stringify({ a: "answer to acme", t: "a3" });
    await running.press(pressBody(slack, { user: "U1", channel: "C1", actionId: "holdfast:share", value }));
    await settled();
    expect(flows.late).toEqual([]);
    expect(slack.messages.map(({ method }) => method)).toEqual(["response_url"]);
    expect(slack.messages[0]?.args.text).toContain("That failed on my side");
  });

  it("and when it cannot be kept either the delivery says so", async () => {
    flows.replyLater = () => Promise.reject(new Error("the database is gone"));
    slack.faults.storm("chat.postMessage", storm);
    await ask();
    await settled();
    expect(errors()).toEqual([expect.stringContaining("rate-limit")]);
  });
});

it("posts again after a server error and after a cut connection", async () => {
  slack.faults.next("chat.postMessage", { kind: "server_error", status: 503 }, { kind: "cut" });
  await ask();
  await settled();
  expect(outcomes("chat.postMessage")).toEqual(["server_error", "cut", "ok"]);
});

const tooLong = { type: "section", text: { type: "mrkdwn", text: "x".repeat(3001) } };

it("sends the text alone, and says so in the log, when our own table finds the blocks too long", async () => {
  rendering.renderSlack = () => ({ text: "all of it", blocks: [tooLong] });
  rendering.validateBlocks = () => ["section text: 3001 of 3000"];
  await ask();
  await settled();
  expect(slack.messages[0]?.args).toMatchObject({ text: "all of it" });
  expect(slack.messages[0]?.args.blocks).toBeUndefined();
  expect(outcomes("chat.postMessage")).toEqual(["ok"]);
  expect(logged("3001 of 3000")).toBe(true);
});

it("sends the text alone, and says so in the log, when Slack refuses the blocks", async () => {
  rendering.renderSlack = () => ({ text: "all of it", blocks: [tooLong] });
  await ask();
  await settled();
  expect(outcomes("chat.postMessage")).toEqual(["invalid_blocks", "ok"]);
  expect(slack.messages[0]?.args.blocks).toBeUndefined();
  expect(logged("refused the blocks")).toBe(true);
});

it("sends all of it as text when Slack refuses the blocks for their sum, not only what a notification shows", async () => {
  rendering.renderSlack = () => ({
    text: "the beginning",
    whole: "all of it",
    blocks: [{ type: "section", text: { type: "mrkdwn", text: "x" } }],
  });
  slack.faults.next("chat.postMessage", { kind: "refusal", error: "msg_blocks_too_long" });
  await ask();
  await settled();
  expect(outcomes("chat.postMessage")).toEqual(["msg_blocks_too_long", "ok"]);
  expect(slack.messages[0]?.args).toMatchObject({ text: "all of it" });
});

it("does the same at a reply address", async () => {
  rendering.renderSlack = () => ({ text: "all of it", blocks: [tooLong] });
  await command();
  await settled();
  expect(outcomes("response_url")).toEqual(["invalid_blocks", "ok"]);
});

it("does as a 429 says at a reply address too, and tries again after a server error and a cut connection", async () => {
  slack.faults.next(
    "response_url",
    { kind: "rate_limited", retryAfterSeconds: 1 },
    { kind: "server_error", status: 503 },
  );
  await command();
  await settled();
  expect(outcomes("response_url")).toEqual(["rate_limited", "server_error", "ok"]);
  slack.faults.next("response_url", { kind: "cut" });
  await command();
  await until("the second answer", () => slack.messages.length === 2);
  // Slack may have taken the attempt whose answer was lost.
  const marked = `${mayBeRepeat}\nAnswer: acme`;
  expect(slack.messages.map(({ args }) => args.text)).toEqual([marked, marked]);
});

it("still reaches the asker alone when the reply address is used up", async () => {
  const body = commandBody(slack, { user: "U1", channel: "C1", text: "acme" });
  await useUp(body);
  await running.command(body);
  await settled();
  expect(outcomes("response_url").at(-1)).toBe("used_url");
  expect(slack.messages.at(-1)).toMatchObject({ method: "chat.postEphemeral", args: { channel: "C1", user: "U1" } });
});

it("goes to the direct messages, never to the channel, when the bot cannot whisper there", async () => {
  const body = commandBody(slack, { user: "U1", channel: "C404", text: "acme" });
  await useUp(body);
  await running.command(body);
  await settled();
  expect(outcomes("chat.postEphemeral")).toEqual(["channel_not_found"]);
  expect(slack.messages.at(-1)).toMatchObject({ method: "chat.postMessage", args: { channel: "U1" } });
});

it("passes on what an error of ours says and what to do, inert", async () => {
  flows.beforeAnswer = () => Promise.reject(new HoldfastError("x", "No account <!channel> & co.", "Try another name."));
  await command();
  await settled();
  expect(slack.messages[0]?.args.text).toMatch(
    /^No account &lt;!channel&gt; &amp; co\. Try another name\. \(H-[0-9a-f]{8}\)$/,
  );
});

it("tells no inner words of any other error, but a reference that stands in the log", async () => {
  flows.beforeAnswer = () => Promise.reject(new Error("relation answer_x does not exist"));
  await ask();
  await settled();
  const said = String(slack.messages[0]?.args.text);
  const reference = /H-[0-9a-f]{8}/.exec(said)?.[0];
  expect(said).not.toContain("relation");
  expect(running.log).toContainEqual(
    expect.objectContaining({
      reference,
      err: expect.objectContaining({ message: "relation answer_x does not exist" }),
    }),
  );
  expect([...flows.inbox.rows.values()][0]?.error).toContain("relation answer_x");
});

it("does not tell the asker where the database stands, nor a statement of ours", async () => {
  const inner = ["the database at db.internal:5432/hf cannot be reached", "a statement does not name its organisation"];
  flows.beforeAnswer = ({ text }) =>
    Promise.reject(
      text === "one"
        ? new HoldfastError("database_unreachable", inner[0] ?? "", "Check DATABASE_URL.")
        : new HoldfastError("statement_unscoped", inner[1] ?? "", "Write org_id = $1."),
    );
  await ask("one");
  await ask("two");
  await until("both apologies", () => slack.messages.length === 2);
  const said = slack.messages.map(({ args }) => String(args.text)).join();
  for (const words of [...inner, "DATABASE_URL", "org_id"]) expect(said).not.toContain(words);
  expect(said).toContain("give an admin the reference");
});

it("answers the next question after one that failed", async () => {
  flows.beforeAnswer = ({ text }) => (text === "broken" ? Promise.reject(new Error("boom")) : Promise.resolve());
  await ask("broken");
  await ask("acme");
  await until("the second answer", () => slack.messages.some(({ args }) => args.text === "Answer: acme"));
});

it("apologises for a failed mention to the asker alone", async () => {
  flows.openChannels.add("C1");
  flows.beforeAnswer = () => Promise.reject(new Error("boom"));
  await running.event(mentionBody(slack, { user: "U1", channel: "C1", text: "acme" }));
  await settled();
  expect(slack.messages.map(({ method }) => method)).toEqual(["chat.postEphemeral"]);
});

it("posts the product's own rendering as Slack takes it, and understands its buttons when they come back", async () => {
  rendering = slackRendering;
  await ask();
  await settled();
  expect(outcomes("chat.postMessage")).toEqual(["ok"]);
  const buttons = list(slack.messages[0]?.args.blocks).flatMap((block) => list(fields(block).elements).map(fields));
  const why = buttons.find(({ action_id }) => action_id === "holdfast:why");
  const pressed = { user: "U1", channel: "C1", actionId: "holdfast:why", value: words(why?.value) };
  await running.press(pressBody(slack, pressed));
  await until("the question behind the button", () => flows.asked.length === 2);
  expect(flows.asked[1]?.asked.text).toBe("why acme");
});
