import { PassThrough, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import type { Action, Answer } from "../../../src/answers/answer.ts";
import { type ChatInput, chat } from "../../../src/channels/terminal/chat.ts";
import { HoldfastError } from "../../../src/core/error.ts";
import { answerTo } from "../../support/chat/fake-flows.ts";

const never = new Promise<void>(() => undefined);

const nothing = () => Promise.reject(new Error("nothing is pressed here"));
const snooze: Action = { id: "a1", kind: "snooze", label: "Snooze", target: "acme" };
const lift: Action = { id: "a1", kind: "snooze", label: "Lift the snooze", target: "lift:acme" };

function withActions(actions: readonly Action[]): Answer {
  return { ...answerTo("acme", "account_health"), actions };
}

interface Heard {
  readonly text: string;
  readonly entry: string;
}

async function converse(lines: readonly string[], given: Partial<ChatInput> = {}) {
  const heard: Heard[] = [];
  const errors: object[] = [];
  const output = new PassThrough();
  const input = new PassThrough();
  input.end(lines.map((line) => `${line}\n`).join(""));
  await chat({
    conversation: {
      ask: async (asked, entry) => {
        heard.push({ text: asked, entry });
        return answerTo(asked, "metric_value");
      },
      act: nothing,
    },
    input,
    output,
    interactive: false,
    style: { width: 80, colour: false },
    stop: never,
    log: { error: (detail) => errors.push(detail) },
    ...given,
  });
  output.end();
  return { heard, errors, shown: await text(output) };
}

it("answers piped lines one by one, in order, and then ends without a prompt", async () => {
  const { heard, shown } = await converse(["/health acme", "", "why did NRR drop?"]);
  expect(heard).toEqual([
    { text: "acme", entry: "command" },
    { text: "why did NRR drop?", entry: "message" },
  ]);
  expect(shown).not.toContain("holdfast>");
});

it("ends at exit and answers nothing after it", async () => {
  expect((await converse(["exit", "help"])).heard).toEqual([]);
});

it("says what went wrong and what to do, and goes on with the next line", async () => {
  let calls = 0;
  const { shown, errors } = await converse(["first", "second"], {
    conversation: {
      ask: async (asked) => {
        calls += 1;
        if (calls === 1) throw new HoldfastError("nope", "The first thing happened.", "Do the other thing.");
        return answerTo(asked, "metric_value");
      },
      act: nothing,
    },
  });
  expect(shown).toContain("The first thing happened.\nDo the other thing.");
  expect(calls).toBe(2);
  expect(errors).toEqual([]);
});

it("hides a fault of our own behind words and leaves its detail to the log", async () => {
  const fault = new Error("select secret from table");
  const { shown, errors } = await converse(["first"], {
    conversation: { ask: () => Promise.reject(fault), act: nothing },
  });
  expect(shown).not.toContain("secret");
  expect(shown).toContain("a fault on our side");
  expect(errors).toEqual([{ err: fault }]);
});

it("says so when a picked action is not there", async () => {
  expect((await converse(["7"])).shown).toContain("There is no action 7 here");
});

it("ends when nobody reads on, as after | head, instead of failing", async () => {
  let asked = 0;
  const closed = new Writable({ write: (_chunk, _encoding, done) => done(new Error("EPIPE")) });
  await converse(["first", "second", "third"], {
    output: closed,
    conversation: {
      ask: async (text) => {
        asked += 1;
        return answerTo(text, "metric_value");
      },
      act: nothing,
    },
  });
  expect(asked).toBeLessThan(3);
});

it("does what a number picks: acknowledge, snooze, task, and then the actions of what came of it", async () => {
  const acted: string[] = [];
  const { shown } = await converse(["acme", "1", "1"], {
    conversation: {
      ask: async () => withActions([snooze]),
      act: async ({ action }) => {
        acted.push(action.target);
        if (action.target === "acme") return { kind: "answer", answer: withActions([lift]) };
        return { kind: "words", text: "Lifted by the one who typed." };
      },
    },
  });
  expect(acted).toEqual(["acme", "lift:acme"]);
  expect(shown).toContain("Lifted by the one who typed.");
});
