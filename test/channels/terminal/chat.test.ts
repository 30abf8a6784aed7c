import { PassThrough, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import type { Action, Answer } from "../../../src/answers/answer.ts";
import { type ChatInput, chat } from "../../../src/channels/terminal/chat.ts";
import { HoldfastError } from "../../../src/core/error.ts";
import { answerTo } from "../../support/chat/fake-flows.ts";
import { until } from "../../support/chat/until.ts";

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

function atPrompt(words: (answer: Answer) => Answer | null) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = "";
  output.setEncoding("utf8").on("data", (part: string) => {
    shown += part;
  });
  let show: (() => void) | undefined;
  const talk = converse([], {
    input,
    output,
    interactive: true,
    conversation: {
      ask: async (asked) => phrasable(asked),
      act: nothing,
      whenPhrased: (answer, given) => {
        const phrased = words(answer);
        if (phrased) show ??= () => given(phrased);
      },
    },
  });
  return { input, talk, shown: () => shown, type: (line: string) => input.write(`${line}\n`), show: () => show };
}

const phrasable = (text: string): Answer => ({
  ...answerTo(text, "metric_value"),
  headline: [{ text: `Plain: ${text}.`, facts: [] }],
});
const inWords = (answer: Answer): Answer => ({
  ...answer,
  words: { by: "model", sentences: [{ text: "Said otherwise.", facts: [] }] },
  notes: [{ code: "phrased", text: "Phrased by small-1; every figure by Holdfast." }],
});

it("shows at a prompt the model's words below the answer, without its tables again, and prompts anew", async () => {
  const desk = atPrompt(inWords);
  desk.type("nrr");
  await until("the prompt after the answer", () => desk.shown().endsWith("holdfast> ") && desk.show());
  const before = desk.shown();
  desk.show()?.();
  expect(before).toContain("Plain: nrr.");
  expect(desk.shown().slice(before.length)).toContain(
    "Said otherwise.\n\nPhrased by small-1; every figure by Holdfast.\n\nholdfast> ",
  );
  desk.input.end();
  await desk.talk;
});

it("shows no words for the answer before, once something else was asked", async () => {
  const desk = atPrompt(inWords);
  desk.type("nrr");
  await until("the first answer", () => desk.show());
  desk.type("grr");
  await until("the second answer", () => desk.shown().includes("Plain: grr."));
  desk.show()?.();
  expect(desk.shown()).not.toContain("Said otherwise.");
  desk.input.end();
  await desk.talk;
  desk.show()?.();
  expect(desk.shown()).not.toContain("Said otherwise.");
});

it("asks no model for what is piped in", async () => {
  const handed: Answer[] = [];
  await converse(["nrr"], {
    conversation: { ask: async (text) => phrasable(text), act: nothing, whenPhrased: (answer) => handed.push(answer) },
  });
  expect(handed).toEqual([]);
});
