/** A slot stays with what the statements say of it: one that is led elsewhere by the same word is found. */
import { expect, test } from "vitest";
import { answerAccountHealth } from "../../../src/answers/account-health.ts";
import { wordingFaults } from "../../../src/phrasing/wording/wording-faults.ts";
import { everyAnswer } from "../../answers/every-answer.ts";
import { acmeHealth } from "../../answers/golden-account.ts";
import { offered } from "../../support/model/offered.ts";

/**
 * Must: "{f1} is {f3}: {p1}; its health score is {f2}.", stake and next step as below. May: "Since {f15} a payment failed.",
 * "Overdue since {f13}: {f12}; {f14} more.", "{f1} is snoozed until {f16}."
 */
const { offer } = offered(
  everyAnswer.find(([name]) => name === "the card of an account about which much is done")?.[1] ??
    answerAccountHealth(acmeHealth),
);
const standing = "{f1} is {f3}: {p1}; its health score is {f2}.";
const stake = "At stake is {f4} of MRR, {f5} a year; it renews on {f6}; action window: {f7}.";
const next = "Next step, for {f8}: {p2}.";

test.each(["Since {f15} a payment failed.", "A payment failed since {f15}.", "{f1} is snoozed until {f16}."])(
  "what may be said besides is said whole: %s",
  (besides) => {
    expect(wordingFaults([standing, stake, next, besides], offer)).toEqual([]);
  },
);

test.each([
  ["a cause's day as that of a decline", [standing.replace("{p1}", "{p1} since {f15}"), stake, next]],
  ["a task's day as that of a decline", [standing.replace("{p1}", "{p1} - since {f13}"), stake, next]],
  ["a task's day as that of a payment", [standing, stake, next, "Since {f13} a payment failed."]],
])("%s", (_, said) => {
  expect(wordingFaults(said, offer)).toContain("A statement that may be left out is taken up in part.");
});

test("whose the next step is as whose the window is", () => {
  const said = [standing, stake.replace("{f7}", "{f7} for {f8}"), next];
  expect(wordingFaults(said, offer)).toEqual(['The word "for" leads to a slot of another statement.']);
});

test("the account's name in its owner's place", () => {
  const said = [standing, stake, "Next step, for {f8}: {p2}, for {f8:name}."];
  expect(wordingFaults(said, offer)).toEqual(['The word "for" leads to another slot than in the statements.']);
});
