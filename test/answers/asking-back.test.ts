import { expect, test } from "vitest";
import { answerAskingBack } from "../../src/answers/asking-back.ts";
import { answerHelp } from "../../src/answers/help.ts";
import { answerNotComputed, answerNotPermitted, answerNotUnderstood } from "../../src/answers/not-understood.ts";
import { context } from "./golden-quarters.ts";
import { headlineOf, notesOf } from "./read.ts";

const ambiguous = context({ intent: "ambiguous", slots: { of: "account_why", candidates: [] } });

test("several accounts that fit are asked back about, each to be chosen for the question meant", () => {
  const answer = answerAskingBack({ context: ambiguous, candidates: ["Acme Foods", "Acme Robotics"], nearest: [] });
  expect(headlineOf(answer)).toEqual(["Several accounts come close. Which one do you mean?"]);
  expect(answer.actions.map(({ kind, label, target }) => [kind, label, target])).toEqual([
    ["choose", "Acme Foods", "why is Acme Foods at risk?"],
    ["choose", "Acme Robotics", "why is Acme Robotics at risk?"],
  ]);
});

test("a single candidate is asked back about too, never taken for granted", () => {
  const answer = answerAskingBack({ context: ambiguous, candidates: ["Acme Foods"], nearest: [] });
  expect(headlineOf(answer)).toEqual(["This account comes close. Is it the one you mean?"]);
});

test("a name nobody has is not guessed: the nearest ones are offered", () => {
  const answer = answerAskingBack({ context: ambiguous, candidates: [], nearest: ["Acme Robotics"] });
  expect(headlineOf(answer)[0]).toMatch(/^No account of that name is known\. Did you mean/);
  expect(answer.actions).toHaveLength(1);
});

test("a name near to nothing says what to do", () => {
  const answer = answerAskingBack({ context: ambiguous, candidates: [], nearest: [] });
  expect(headlineOf(answer)[0]).toMatch(/Check the spelling, or import the account first\.$/);
});

test("eleven names are ten buttons and a remark", () => {
  const candidates = Array.from({ length: 11 }, (_, index) => `Acme ${index}`);
  const answer = answerAskingBack({ context: ambiguous, candidates, nearest: [] });
  expect(answer.actions).toHaveLength(10);
  expect(notesOf(answer)).toHaveProperty("more_names");
});

test("an unknown question gets supported ones to press, and says nothing of the data", () => {
  const answer = answerNotUnderstood(context({ intent: "out_of_scope", slots: {} }), ["which accounts are at risk?"]);
  expect(answer.facts).toEqual([]);
  expect(answer.actions.map(({ target }) => target)).toEqual(["which accounts are at risk?", "help"]);
});

test("a known metric that nothing computes yet is named as such", () => {
  const answer = answerNotComputed(context({ intent: "metric_value", slots: { metric: "nps" } }), "NPS");
  expect(headlineOf(answer)[0]).toBe("I know NPS, but I cannot compute it yet. These I can answer:");
});

test("a refusal says who can help and holds no fact", () => {
  const answer = answerNotPermitted(context({ intent: "export", slots: {} }), "Ask an admin of your workspace.");
  expect(headlineOf(answer)[0]).toBe("That is not open to your role. Ask an admin of your workspace.");
  expect(answer.facts).toEqual([]);
});

test("help offers examples to press, the asker's own account first", () => {
  const answer = answerHelp(context({ intent: "help", slots: {} }), "Acme Robotics");
  expect(answer.actions[0]).toMatchObject({ kind: "choose", target: "health of Acme Robotics" });
  expect(answerHelp(context({ intent: "help", slots: {} }), null).actions[0]?.target).toBe(
    "which accounts are at risk?",
  );
});
