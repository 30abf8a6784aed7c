/** The card first, then one edit, or never: through real Bolt, against the in-test Slack, with a model that is a fake. */

import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { type RunningWords, startAsking } from "../../../src/app/words/asking.ts";
import { plainWords } from "../../../src/app/words/words.ts";
import { FakeFlows } from "../../support/chat/fake-flows.ts";
import { gate, until } from "../../support/chat/until.ts";
import { commandBody, directMessageBody, mentionBody, pressBody } from "../../support/slack/bodies.ts";
import { modes, type RunningBot, startBot } from "../../support/slack/bot.ts";
import { InTestSlack } from "../../support/slack/in-test-slack.ts";
import { fields, list } from "../../support/slack/json.ts";

const people = [{ id: "U1", name: "Ada", email: "ada@home.example" }];
const channels = [{ id: "C1", name: "general" }];

describe.each(modes)("Slack in %s mode, with a model", (mode) => {
  let slack: InTestSlack;
  let flows: FakeFlows;
  let running: RunningBot;
  let words: RunningWords;
  let asked: string[];
  /** What the model makes of an answer. */
  let phrase: (id: string, stop: AbortSignal) => Promise<Answer | null>;

  beforeEach(async () => {
    slack = await InTestSlack.open({ people, channels });
    flows = new FakeFlows({ U1: { role: "manager" } });
    asked = [];
    phrase = (id) => flows.replay({} as never, `${id}, in words`);
    words = startAsking({
      phrases: () => true,
      phrase: (_scope, id, stop) => {
        asked.push(id);
        return phrase(id, stop);
      },
      log: pino({ level: "silent" }),
    });
    flows.words = words;
    running = await startBot(slack, flows, mode);
  });
  afterEach(async () => {
    await words.stop();
    await running.stop();
    await slack.close();
  });
  const settled = () => until("the inbox is worked off", () => flows.inbox.rows.size > 0 && flows.inbox.allDone);
  const ask = (text: string) => running.event(directMessageBody(slack, { user: "U1", channel: "D1", text }));

  it("posts the card, finishes the delivery, asks the model, and then edits the message, once", async () => {
    const ts = slack.nextTs();
    const before: { methods: readonly string[]; done: boolean }[] = [];
    phrase = (id) => {
      before.push({ methods: slack.messages.map(({ method }) => method), done: flows.inbox.allDone });
      return flows.replay({} as never, `${id}, in words`);
    };
    await running.event(directMessageBody(slack, { user: "U1", channel: "D1", text: "acme", ts }));
    await until("the edit", () => slack.messages.length === 2);
    expect(before).toEqual([{ methods: ["chat.postMessage"], done: true }]);
    expect(asked).toEqual(["answer to acme"]);
    const [card, edit] = slack.messages;
    expect(card).toMatchObject({ args: { text: "Answer: acme", thread_ts: ts } });
    expect(edit).toMatchObject({
      method: "chat.update",
      args: { channel: "D1", ts: fields(card?.answer).ts, text: "Answer: acme, in words" },
    });
  });

  it("takes the same steps to the card with a model that hangs as with none", async () => {
    const said = async (text: string): Promise<readonly string[]> => {
      const before = slack.calls.length;
      await running.event(directMessageBody(slack, { user: "U1", channel: "D1", text }));
      await settled();
      return slack.calls.slice(before).map(({ method, outcome }) => `${method} ${outcome}`);
    };
    flows.words = plainWords;
    const without = await said("acme");
    flows.words = words;
    phrase = (_id, stop) => new Promise((resolve) => stop.addEventListener("abort", () => resolve(null)));
    expect(await said("acme again")).toEqual(without);
    await until("the model is asked", () => asked.length === 1);
    expect(without).toContain("chat.postMessage ok");
  });

  it("edits an answer in an open channel, keeping the thread it stands in", async () => {
    flows.openChannels.add("C1");
    await running.event(mentionBody(slack, { user: "U1", channel: "C1", text: "acme" }));
    await until("the edit", () => slack.messages.length === 2);
    expect(slack.messages[1]).toMatchObject({
      method: "chat.update",
      args: { channel: "C1", text: "Answer: acme, in words" },
    });
  });

  it("offers beside the words what was offered beside the card", async () => {
    flows.intent = "digest";
    await ask("digest");
    await until("the edit", () => slack.messages.length === 2);
    const last = (nth: number) => list(slack.messages[nth]?.args.blocks).at(-1);
    expect(last(1)).toEqual(last(0));
    expect(JSON.stringify(last(1))).toContain("Choose when and where");
  });

  it("edits what an asker's press was answered with, and its buttons are the new answer's", async () => {
    const threadTs = slack.nextTs();
    const value = JSON.stringify({ a: "answer to acme", t: "a1" });
    await running.press(
      pressBody(slack, { user: "U1", channel: "D1", actionId: "holdfast:why", value, ephemeral: false, threadTs }),
    );
    await until("the edit", () => slack.messages.length === 2);
    expect(slack.messages[1]).toMatchObject({ method: "chat.update", args: { text: "Answer: why acme, in words" } });
    expect(JSON.stringify(slack.messages[1]?.args.blocks)).toContain("answer to why acme, in words");
  });

  it.each([
    [
      "a command's private answer",
      () => running.command(commandBody(slack, { user: "U1", channel: "C1", text: "acme" })),
    ],
    [
      "a mention answered to the asker alone",
      () => running.event(mentionBody(slack, { user: "U1", channel: "C1", text: "acme" })),
    ],
  ])("asks no model about %s, which nobody can edit", async (_what, say) => {
    await say();
    await settled();
    await ask("and now one that can be");
    await until("the model is asked", () => asked.length > 0);
    expect(asked).toEqual(["answer to and now one that can be"]);
  });

  it("leaves the card when the model has no words, and when it fails", async () => {
    phrase = async (id) => (id.endsWith("fails") ? Promise.reject(new Error("503")) : null);
    await ask("acme");
    await ask("acme fails");
    await until("both were asked", () => asked.length === 2);
    await ask("acme");
    await settled();
    expect(slack.messages.map(({ method }) => method)).toEqual(Array(3).fill("chat.postMessage"));
  });

  it("does not bring back a message that was deleted while the model was asked, nor ask Slack twice", async () => {
    slack.faults.next("chat.update", { kind: "refusal", error: "message_not_found" });
    await ask("acme");
    await until("the edit is refused", () => slack.calls.some(({ method }) => method === "chat.update"));
    await ask("globex");
    await until("the next one", () => slack.messages.some(({ method }) => method === "chat.update"));
    expect(slack.calls.filter(({ method }) => method.startsWith("chat.")).map(({ method }) => method)).toEqual([
      "chat.postMessage",
      "chat.update",
      "chat.postMessage",
      "chat.update",
    ]);
  });

  it("asks no model about what the outbox posts in its place, nor about what is possibly a repeat", async () => {
    slack.faults.next("chat.postMessage", { kind: "taken", reply: "server_error" });
    await ask("twice");
    await until("it stands there", () => slack.messages.length === 2);
    await settled();
    await ask("once");
    await until("the model is asked", () => asked.length > 0);
    expect(asked).toEqual(["answer to once"]);
  });

  it("stops while the model is asked: the call is ended, and the card stays as it is", async () => {
    const began = gate();
    phrase = (_id, stop) =>
      new Promise((resolve) => {
        stop.addEventListener("abort", () => resolve(null));
        began.open();
      });
    await ask("acme");
    await began.passed;
    await Promise.all([running.bot.stop(), words.stop()]);
    expect(slack.messages.map(({ method }) => method)).toEqual(["chat.postMessage"]);
  });
});
