/** A reply as a model sends it, and why it is not taken. */
import { expect, test } from "vitest";
import { answerAccountHealth } from "../../../src/answers/account-health.ts";
import { readReply } from "../../../src/phrasing/reply/read-reply.ts";
import { acmeHealth } from "../../answers/golden-account.ts";
import { saying } from "../../support/model/material.ts";
import { offered } from "../../support/model/offered.ts";

const { offer } = offered(answerAccountHealth(acmeHealth));
const said = saying([
  "With a health score of {f2}, {f1} is {f3}: {p1}.",
  "At stake is {f4} of MRR, {f5} a year; it renews on {f6}; action window: {f7}.",
  "Next step, for {f8}: {p2}.",
]);

test("a reply whose sentences rest on facts that were given is taken", () => {
  expect(readReply(JSON.stringify(said), offer)).toHaveProperty("sentences.length", 3);
});

test("a reply that says it rests on a fact that was not given is not, whatever its sentences say", () => {
  const invented = { sentences: said.sentences.map((sentence) => ({ ...sentence, facts: ["f99"] })) };
  expect(readReply(JSON.stringify(invented), offer)).toEqual({ faults: ["A fact is named that was not given."] });
});

test("a reply that leaves a statement out names its slots", () => {
  const short = { sentences: said.sentences.slice(0, 2) };
  expect(readReply(JSON.stringify(short), offer)).toEqual({
    faults: ["The slot {f8} has to be said, and is not.", "The slot {p2} has to be said, and is not."],
  });
});
