import { describe, expect, test } from "vitest";
import { answerAccountWhy } from "../../src/answers/account-why.ts";
import { afterLoss } from "../../src/core/health/after-loss.ts";
import { acmeAttention, acmeChanges, acmeHealth, acmeScore, acmeScoreBefore } from "./golden-account.ts";
import { day } from "./golden-quarters.ts";
import { headlineOf, notesOf, sectionOf, titlesOf } from "./read.ts";

const why = { ...acmeHealth, before: acmeScoreBefore, changes: acmeChanges };

test("what changed since the comparison day adds up to the difference of the two shown scores", () => {
  const answer = answerAccountWhy(why);
  // 41.4 -> 34.2 is -7.2, shown 41 -> 34: -7. Of it -6.0 and -1.2, shown -6 and -1.
  expect(headlineOf(answer)[1]).toBe("Since 14 Nov 2026 its health score fell from 41 to 34: -7 points.");
  expect(sectionOf(answer, "What changed")).toEqual([
    ["Active users", "-6 points"],
    ["Decision-maker silence", "-1 point"],
  ]);
});

test("the evidence of the signals that speak against it is laid open, the worst first", () => {
  const titles = titlesOf(answerAccountWhy(why));
  expect(titles.indexOf("Weekly active users are falling week by week")).toBeGreaterThan(-1);
  expect(titles.indexOf("The decision maker has been silent for a long time")).toBeGreaterThan(
    titles.indexOf("Weekly active users are falling week by week"),
  );
});

test("without an earlier day it says what holds the score down", () => {
  const answer = answerAccountWhy({ ...why, before: null, changes: [] });
  expect(titlesOf(answer)).not.toContain("What changed");
  expect(sectionOf(answer, "What makes the score")[1]).toEqual(["Active users: falling week by week", "-13 points"]);
});

test("an account that has stopped paying is told as lost first, and by its level, not by last week's move", () => {
  const stopped = { on: day("2026-07-27"), reason: "involuntary" } as const;
  const attention = afterLoss({ ...acmeAttention, valueCents: 0n, annualCents: 0n }, stopped.reason);
  const answer = answerAccountWhy({ ...why, stopped, attention });
  expect(headlineOf(answer)).toEqual([
    "Acme Robotics stopped paying on 27 Jul 2026: lost to a failed payment or an unprocessed renewal.",
    "It is red: weekly active users are falling week by week; its health score is 34.",
    "Next step, for billing: Ask the billing contact for a payment method that works.",
  ]);
  expect(titlesOf(answer)).toContain("What makes the score");
  expect(answer.read_as).not.toContain("against");
});

test("an unchanged score is said to stand where it stood", () => {
  const answer = answerAccountWhy({ ...why, before: { ...acmeScore, day: acmeScoreBefore.day }, changes: [] });
  expect(headlineOf(answer)[1]).toBe("Its health score is 34, as it was on 14 Nov 2026.");
});

describe("a move that the question is wrong about is told first", () => {
  const asked = (direction: "up" | "down") => ({
    ...why,
    context: { ...why.context, question: { intent: "account_why", slots: { direction } } } as const,
  });

  test("where it went the other way", () => {
    const answer = answerAccountWhy(asked("up"));
    expect(headlineOf(answer).slice(0, 2)).toEqual([
      "Since 14 Nov 2026 the health score of Acme Robotics did not rise: it fell from 41 to 34, a change of -7 points.",
      "It is red: weekly active users are falling week by week.",
    ]);
    expect(notesOf(answer).false_premise).toBe("did not rise");
    expect(titlesOf(answer)).toContain("What changed");
  });

  test.each([
    ["down", "did not drop"],
    ["up", "did not rise"],
  ] as const)("where it did not move %s", (direction, did) => {
    const before = { ...acmeScore, day: acmeScoreBefore.day };
    const answer = answerAccountWhy({ ...asked(direction), before, changes: [] });
    expect(headlineOf(answer).slice(0, 2)).toEqual([
      `Since 14 Nov 2026 the health score of Acme Robotics ${did}: it is 34, as it was then.`,
      "It is red: weekly active users are falling week by week.",
    ]);
  });

  test("and not where it is right", () => {
    const answer = answerAccountWhy(asked("down"));
    expect(headlineOf(answer)).toEqual(headlineOf(answerAccountWhy(why)));
    expect(notesOf(answer)).not.toHaveProperty("false_premise");
  });
});

test("changes that do not make the difference are put down to caps, which have a line of their own", () => {
  const capped = { ...acmeScore, score: 3000, caps: [{ id: "champion_gone", bp: -420 }] };
  const answer = answerAccountWhy({ ...why, score: capped });
  // 41.4 -> 30.0 is -11.4, shown -11: caps -4.2, users -6.0, decision maker -1.2: -4 - 6 - 1.
  expect(sectionOf(answer, "What changed")).toEqual([
    ["Caps on the score", "-4 points"],
    ["Active users", "-6 points"],
    ["Decision-maker silence", "-1 point"],
  ]);
});

test("the table of the level stands aside when the change is told, and comes back when nothing changed", () => {
  expect(titlesOf(answerAccountWhy(why))).not.toContain("What makes the score");
  const same = { ...acmeScoreBefore, score: 3430 };
  const answer = answerAccountWhy({ ...why, before: same, changes: [{ ...acmeChanges[0], changeBp: -10 }] });
  // 34.3 -> 34.2 shows as 34 -> 34.
  expect(headlineOf(answer)[1]).toBe("Its health score is 34, as it was on 14 Nov 2026.");
  expect(titlesOf(answer)).toContain("What makes the score");
});

test("signals that moved too little to be seen are counted, not listed", () => {
  const slight = (signal: string) => ({ ...acmeChanges[2], signal, changeBp: -20 });
  const changes = [{ ...acmeChanges[0], changeBp: -660 }, slight("nps"), slight("csat"), slight("ces")];
  expect(sectionOf(answerAccountWhy({ ...why, changes }), "What changed")).toEqual([
    ["Active users", "-6 points"],
    ["All others", "-1 point", "3 signals"],
  ]);
});

test("both scores and their difference have the same digits when one of them stands at a border", () => {
  const before = { ...acmeScoreBefore, score: 3960 };
  const changes = [{ ...acmeChanges[0], changeBp: -540 }];
  const answer = answerAccountWhy({ ...why, before, changes });
  expect(headlineOf(answer)[1]).toBe("Since 14 Nov 2026 its health score fell from 39.6 to 34.2: -5.4 points.");
  expect(sectionOf(answer, "What changed")).toEqual([["Active users", "-5.4 points"]]);
});

test("evidence of a signal that moved and weighs too little to be seen is left closed", () => {
  const quiet = acmeScore.contributions.map((line) => ({ ...line, bp: line.signal === "active_users" ? -1260 : -30 }));
  const answer = answerAccountWhy({
    ...why,
    before: null,
    changes: [],
    score: { ...acmeScore, score: 3680, contributions: quiet },
  });
  expect(titlesOf(answer)).toContain("Weekly active users are falling week by week");
  expect(titlesOf(answer)).not.toContain("The decision maker has been silent for a long time");
});
