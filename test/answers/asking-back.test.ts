import { expect, test } from "vitest";
import { answerAskingBack } from "../../src/answers/asking-back.ts";
import { answerHelp } from "../../src/answers/help.ts";
import { answerNotComputed, answerNotPermitted, answerNotUnderstood } from "../../src/answers/not-understood.ts";
import { context } from "./golden-quarters.ts";
import { headlineOf, notesOf } from "./read.ts";

const ambiguous = context({ intent: "ambiguous", slots: { of: "metric_why", candidates: [] } });
const nrrOf = (name: string) => ({ name, question: `why did NRR of ${name} drop in Q2 2026?` });

test("several accounts that fit are asked back about, each to be chosen for the whole question asked", () => {
  const answer = answerAskingBack({ context: ambiguous, choices: [nrrOf("Acme Foods"), nrrOf("Acme Robotics")] });
  expect(headlineOf(answer)).toEqual(["Several accounts come close. Which one do you mean?"]);
  expect(answer.actions.map(({ kind, label, target }) => [kind, label, target])).toEqual([
    ["choose", "Acme Foods", "why did NRR of Acme Foods drop in Q2 2026?"],
    ["choose", "Acme Robotics", "why did NRR of Acme Robotics drop in Q2 2026?"],
  ]);
});

test("a single candidate is asked back about too, never taken for granted", () => {
  const answer = answerAskingBack({ context: ambiguous, choices: [nrrOf("Acme Foods")] });
  expect(headlineOf(answer)).toEqual(["This account comes close. Is it the one you mean?"]);
});

test("a name near to nothing says what to do", () => {
  const answer = answerAskingBack({ context: ambiguous, choices: [] });
  expect(headlineOf(answer)).toEqual([
    "No account of that name is known. Check the spelling, or import the account first.",
  ]);
  expect(answer.actions.map(({ target }) => target)).toEqual(["help"]);
});

test("eleven names are ten buttons and a remark", () => {
  const choices = Array.from({ length: 11 }, (_, index) => nrrOf(`Acme ${index}`));
  const answer = answerAskingBack({ context: ambiguous, choices });
  expect(answer.actions).toHaveLength(10);
  expect(notesOf(answer)).toHaveProperty("more_names");
});

test("a suggestion is offered once, and help only as what can be asked", () => {
  const suggested = ["Who is at risk?", "who is at risk", "help", "What is our MRR?"];
  const answer = answerNotUnderstood(context({ intent: "out_of_scope", slots: {} }), suggested);
  expect(answer.actions.map(({ label }) => label)).toEqual(["Who is at risk?", "What is our MRR?", "What can I ask?"]);
});

test("an unknown question gets supported ones to press, and says nothing of the data", () => {
  const answer = answerNotUnderstood(context({ intent: "out_of_scope", slots: {} }), ["which accounts are at risk?"]);
  expect(answer.facts).toEqual([]);
  expect(answer.actions.map(({ target }) => target)).toEqual(["which accounts are at risk?", "help"]);
});

test("a known metric that nothing computes yet is named as such", () => {
  const answer = answerNotComputed(context({ intent: "metric_value", slots: { metric: "nps" } }), "NPS");
  expect(headlineOf(answer)[0]).toBe("I cannot compute NPS yet. These I can answer:");
});

test("a metric that is computed, and not in the form asked for, is not said to be unknown", () => {
  const of = (question: Parameters<typeof context>[0]) => headlineOf(answerNotComputed(context(question), "NPS"))[0];
  expect(of({ intent: "compare", slots: { metric: "nps", by: "region" } })).toMatch(
    /^I cannot tell NPS group by group yet\./,
  );
  expect(of({ intent: "metric_trend", slots: { metric: "nps" } })).toMatch(/^I cannot tell NPS over time yet\./);
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
