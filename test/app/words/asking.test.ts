/** The queue before the model: order, bounds, faults and the stop; the model is a list of doors. */

import { setImmediate } from "node:timers/promises";
import { pino } from "pino";
import { expect, it } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { beginAll, collectingFollowUps } from "../../../src/app/follow-up.ts";
import { type Asking, startAsking } from "../../../src/app/words/asking.ts";
import { answerTo } from "../../support/chat/fake-flows.ts";
import { gate, until } from "../../support/chat/until.ts";

const scope = { orgId: "org", memberId: "member" };
const answer = (text: string): Answer => answerTo(text, "account_health");

function asking(given: Partial<Asking> = {}) {
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(JSON.parse(line).msg) });
  const begun: string[] = [];
  const shown: string[] = [];
  const words = startAsking({
    phrases: () => true,
    phrase: async (_scope, id) => {
      begun.push(id);
      return answer(`${id} phrased`);
    },
    log,
    ...given,
  });
  const hand = (text: string) => words.whenPhrased(scope, answer(text), async ({ id }) => void shown.push(id));
  return { words, hand, begun, shown, lines };
}

it("shows what the model said, once", async () => {
  const { hand, shown } = asking();
  hand("acme");
  await until("the words", () => shown.length > 0);
  expect(shown).toEqual(["answer to answer to acme phrased"]);
});

it("begins when the delivery in hand is done, and not at all when it failed", async () => {
  const { hand, begun } = asking();
  const followUps = await collectingFollowUps(async () => hand("acme"));
  expect(begun).toEqual([]);
  beginAll(followUps);
  await until("the model is asked", () => begun.length === 1);
  const failing = collectingFollowUps(async () => {
    hand("globex");
    throw new Error("the reply could not be posted");
  });
  await expect(failing).rejects.toThrow();
  expect(begun).toEqual(["answer to acme"]);
});

it("asks nothing about what is not phrased", async () => {
  const { hand, begun } = asking({ phrases: () => false });
  hand("help");
  await Promise.resolve();
  expect(begun).toEqual([]);
});

it("asks for four at a time, in order, and drops what is too much", async () => {
  const door = gate();
  const begun: string[] = [];
  const { hand, lines, shown } = asking({
    phrase: async (_scope, id) => {
      begun.push(id);
      await door.passed;
      return answer(id);
    },
  });
  for (let nth = 1; nth <= 70; nth += 1) hand(`${nth}`);
  expect(begun).toEqual(["answer to 1", "answer to 2", "answer to 3", "answer to 4"]);
  // Four under way and sixty-four that wait: two are too many.
  expect(lines).toEqual([
    "too many answers wait for the model; this one keeps its plain words",
    "too many answers wait for the model; this one keeps its plain words",
  ]);
  door.open();
  await until("all that waited", () => shown.length === 68);
  expect(begun.at(-1)).toBe("answer to 68");
});

it("leaves what waited for a minute as it is", async () => {
  let now = 0;
  const door = gate();
  const { hand, lines, shown } = asking({
    clock: () => now,
    phrase: (_scope, id) => door.passed.then(() => answer(id)),
  });
  for (const text of ["1", "2", "3", "4", "late"]) hand(text);
  now = 60_001;
  door.open();
  await until("the four", () => shown.length === 4 && lines.length === 1);
  expect(lines).toEqual(["the model's turn came too late; the plain words stay"]);
});

it("goes on after a fault of the model, the database or the platform", async () => {
  const { words, hand, lines, shown } = asking({
    phrase: (_scope, id) =>
      id.endsWith("bad") ? Promise.reject(new Error("no database")) : Promise.resolve(answer(id)),
  });
  hand("bad");
  words.whenPhrased(scope, answer("gone"), () => Promise.reject(new Error("message_not_found")));
  hand("good");
  await until("the good one", () => shown.length === 1);
  expect(shown).toEqual(["answer to answer to good"]);
  expect(lines).toEqual([
    "an answer could not be phrased or shown; the plain words stay",
    "an answer could not be phrased or shown; the plain words stay",
  ]);
});

it("ends the call under way at the stop, shows nothing after it and takes no more", async () => {
  const ended: string[] = [];
  const { words, hand, shown } = asking({
    phrase: (_scope, id, stop) =>
      new Promise((resolve) =>
        stop.addEventListener("abort", () => {
          ended.push(id);
          resolve(answer("too late"));
        }),
      ),
  });
  for (const text of ["1", "2", "3", "4", "5"]) hand(text);
  await words.stop();
  hand("6");
  expect(ended).toEqual(["answer to 1", "answer to 2", "answer to 3", "answer to 4"]);
  expect(shown).toEqual([]);
});

it("has stopped once the call under way is on record, and not before", async () => {
  const record = gate();
  const order: string[] = [];
  const { words, hand } = asking({
    phrase: async () => {
      await record.passed;
      order.push("recorded");
      return null;
    },
  });
  hand("acme");
  const stopped = words.stop().then(() => order.push("stopped"));
  await setImmediate();
  record.open();
  await stopped;
  expect(order).toEqual(["recorded", "stopped"]);
});
