/** Words of a model beside the statements they are to say again: what is tied otherwise, added or lost is named. */
import { describe, expect, test } from "vitest";
import { answerAccountHealth } from "../../../src/answers/account-health.ts";
import { wordingFaults } from "../../../src/phrasing/wording/wording-faults.ts";
import { everyAnswer } from "../../answers/every-answer.ts";
import { acmeHealth } from "../../answers/golden-account.ts";
import { offered } from "../../support/model/offered.ts";

/** f1 account, f2 score, f3 band, f4 MRR, f5 ARR, f6 renewal, f7 action window, f8 owner. */
const health = offered(answerAccountHealth(acmeHealth)).offer;
/** f1 before, f2 now, f3 change, f4 this period, f5 that before, f6-f8 accounts, f9-f11 their parts. */
const why = offered(
  everyAnswer.find(([name]) => name === "why NRR moved")?.[1] ?? answerAccountHealth(acmeHealth),
).offer;

const stake = "At stake is {f4} of MRR, {f5} a year; it renews on {f6}; action window: {f7}.";
const next = "Next step, for {f8}: {p2}.";
const standing = "{f1} is {f3}: {p1}; its health score is {f2}.";

test("the statements said otherwise have no fault", () => {
  expect(wordingFaults(["{f1} is {f3}: {p1}, and its health score is {f2}.", stake, next], health)).toEqual([]);
});

describe("on a health card", () => {
  test.each([
    [
      "a yearly figure called MRR",
      [standing, stake.replace("{f4}", "{x}").replace("{f5}", "{f4}").replace("{x}", "{f5}"), next],
      'The word "mrr" stands beside another slot than in the statements.',
    ],
    [
      "a word nobody gave",
      [standing.replace("is", "is dangerously"), stake, next],
      "It uses a word that is neither in the statements nor a plain linking word.",
    ],
    [
      "a cause",
      [standing, stake, "Next step, because of {f4}, for {f8}: {p2}."],
      "It uses a word that is neither in the statements nor a plain linking word.",
    ],
    [
      "a figure said once more",
      [standing, stake, next, "At stake is {f4} of MRR."],
      "A slot is said more often than in the statements.",
    ],
    ["a sentence of words alone", [standing, stake, next, "It is at stake."], "A sentence holds no slot at all."],
    [
      "a negation",
      [standing.replace("is", "is not"), stake, next],
      'The word "not" is said more often than in the statements.',
    ],
  ])("%s", (_, said, reason) => {
    expect(wordingFaults(said, health)).toContain(reason);
  });
});

describe("on why NRR moved", () => {
  const fell = "NRR fell from {f1} to {f2} over {f4} against {f5}: {f3}.";
  const led = "{p1}: {f6} ({f9}), {f7} ({f10}) and {f8} ({f11}), each of them {f12}, all in {f13}.";
  const year = "Over the trailing year, {f15}, NRR is {f14}.";

  test("the statements as they are have no fault", () => {
    expect(wordingFaults([fell, led, year], why)).toEqual([]);
  });

  test.each([
    [
      "before and after",
      [fell.replace("{f1} to {f2}", "{f2} to {f1}"), led, year],
      'The word "from" leads to another slot than in the statements.',
    ],
    [
      "the two periods",
      [fell.replace("{f4} against {f5}", "{f5} against {f4}"), led, year],
      'The word "against" leads to another slot than in the statements.',
    ],
    [
      "the parts of two accounts",
      [fell, led.replace("{f9}", "{x}").replace("{f10}", "{f9}").replace("{x}", "{f10}"), year],
      "A figure stands beside the name of another than its own.",
    ],
    [
      "fell by rose",
      [fell.replace("fell", "rose"), led, year],
      "It uses a word that is neither in the statements nor a plain linking word.",
    ],
    ["all by nothing", [fell, led.replace("all in", "in"), year], 'The word "all" of the statements is lost.'],
    [
      "the word of direction by an account's",
      [fell, `${led.slice(0, -1)}; {f7} {f3:verb}.`, year],
      "A word of direction stands beside a slot that it is not about.",
    ],
    [
      "this quarter's figure and the year's",
      [fell.replace("{f2}", "{f14}"), led, year.replace("{f14}", "{f2}")],
      "A figure stands beside another period than its own.",
    ],
    [
      "the places of two accounts' parts",
      [fell, led.replace("{f6} ({f9}), {f7} ({f10})", "{f9} in {f7}, {f10} in {f6}"), year],
      "A figure is placed at another than its own.",
    ],
    [
      "the change and an account's part",
      [fell.replace("{f3}", "{f9}"), led.replace("{f9}", "{f3}"), year],
      "A slot stands alone between marks, where the statements have it with words.",
    ],
  ])("%s exchanged", (_, said, reason) => {
    expect(wordingFaults(said, why)).toContain(reason);
  });
});
