/** What the gate objects to in a model's sentences, read with their figures in them. */
import { expect, test } from "vitest";
import { answerAccountHealth } from "../../src/answers/account-health.ts";
import { checkText } from "../../src/phrasing/gate/check.ts";
import { answerFacts } from "../../src/phrasing/gate/of-answer.ts";
import { type Check, objections } from "../../src/phrasing/objections.ts";
import { acmeHealth } from "../answers/golden-account.ts";

const answer = answerAccountHealth(acmeHealth);
const gate: Check = (asked, text) => checkText(answerFacts(asked), text);
const saying = (text: string) => [{ text, facts: ["f4"] }];

test("the plain words may be said as they stand", () => {
  expect(objections(gate, answer, answer.headline)).toEqual([]);
});

test("what it reads has its figures in it", () => {
  expect(objections(gate, answer, saying("At stake is {f4} of MRR."))).toEqual([]);
  expect(objections(gate, answer, saying("At stake is {f4} of ARR."))).not.toEqual([]);
});

test("what stands in no fact and in no plain word is refused", () => {
  expect(objections(gate, answer, saying("At stake is {f4} of MRR, and the champion left."))).not.toEqual([]);
});

test("a gate that fails has not said yes", () => {
  const failing: Check = () => {
    throw new Error("too deep");
  };
  expect(objections(failing, answer, saying("At stake is {f4} of MRR."))).toEqual([
    "The text could not be checked: too deep",
  ]);
});
