/** What the gate objects to in a model's sentences counts only where it does not object to the same in the plain words. */
import { expect, test } from "vitest";
import { answerAccountHealth } from "../../src/answers/account-health.ts";
import { type Check, objections } from "../../src/phrasing/gate-beside-plain.ts";
import { acmeHealth } from "../answers/golden-account.ts";

const answer = answerAccountHealth(acmeHealth);
const said = [{ text: "At stake is {f4} of MRR.", facts: ["f4"] }];

/** Objects to each of these words that the text holds. */
function objectingTo(...words: readonly string[]): Check {
  return (_, text) => {
    const reasons = words.filter((word) => text.includes(word)).map((word) => `"${word}" is in no facts.`);
    return { ok: reasons.length === 0, reasons };
  };
}

test("what it takes may be said", () => {
  expect(objections(objectingTo("doubled"), answer, said)).toEqual([]);
});

test("what it reads has its figures in it", () => {
  expect(objections(objectingTo("is $5,000 of MRR"), answer, said)).toEqual(['"is $5,000 of MRR" is in no facts.']);
});

test("what it objects to in the plain words as well is no objection", () => {
  expect(objections(objectingTo("of MRR"), answer, said)).toEqual([]);
});

test("nor is it one where the word begins a sentence in the one and not in the other", () => {
  const joined = [{ text: "It renews on {f6}, and at stake is {f4}.", facts: ["f6", "f4"] }];
  expect(objections(objectingTo("At stake", "at stake"), answer, joined)).toEqual([]);
});

test("what it objects to in the model's words alone is one, beside what it shares with the plain words", () => {
  expect(objections(objectingTo("of MRR", "stake is"), answer, said)).toEqual(['"stake is" is in no facts.']);
});

test("a gate that fails has not said yes", () => {
  const failing: Check = () => {
    throw new Error("too deep");
  };
  expect(objections(failing, answer, said)).toEqual(["The text could not be checked: too deep"]);
});
