import { expect, test } from "vitest";
import { answerCompareSides } from "../../src/answers/compare-sides.ts";
import { mrr } from "../../src/answers/metrics/value.ts";
import { emeaAndAmer, nothing, twoQuarters } from "./golden-comparisons.ts";
import { headlineOf, notesOf, sectionOf } from "./read.ts";

test("two sides are said with the second's difference from the first", () => {
  // 1343/1300 - 28,495/30,000: 103.31 % - 94.98 %.
  expect(headlineOf(answerCompareSides(emeaAndAmer))).toEqual([
    "NRR was 95.0% in EMEA 2 and 103.3% in AMER 2 over 1 Jul - 30 Sep 2026: +8.3 points.",
  ]);
});

test("each side has its line, its accounts, its MRR and its year", () => {
  const answer = answerCompareSides(emeaAndAmer);
  expect(sectionOf(answer, "NRR side by side")).toEqual([
    ["EMEA 2", "95.0%", "150", "$300,000"],
    ["AMER 2", "103.3%", "42", "$130,000"],
  ]);
  expect(sectionOf(answer, "Over the trailing year")).toEqual([
    ["EMEA 2", "107.5%"],
    ["AMER 2", "107.5%"],
  ]);
  expect(answer.parts).toEqual([]);
});

test("two periods are said each with its own days, within what both share", () => {
  const answer = answerCompareSides(twoQuarters);
  expect(headlineOf(answer)).toEqual([
    "NRR in EMEA was 107.5% over 1 Apr - 30 Jun 2026 and 97.5% over 1 Jul - 30 Sep 2026: -10.0 points.",
  ]);
  expect(answer.read_as).toBe("NRR, EMEA, 1 Apr - 30 Jun 2026 against 1 Jul - 30 Sep 2026");
});

test("an amount of two periods is that of their last days", () => {
  expect(headlineOf(answerCompareSides({ ...twoQuarters, metric: mrr }))).toEqual([
    "MRR in EMEA stood at $430,000 at the end of 1 Apr - 30 Jun 2026 and $430,000 at the end of 1 Jul - 30 Sep 2026: $0.",
  ]);
});

test("of more than two the best and the worst are said", () => {
  const third = {
    ...emeaAndAmer.sides[0],
    name: "APAC",
    subject: { type: "segment", id: "APAC", name: "APAC" },
  } as const;
  const [emea] = emeaAndAmer.sides;
  if (emea === undefined) throw new Error("there are two sides");
  const sides = [...emeaAndAmer.sides, { ...emea, ...third }];
  expect(headlineOf(answerCompareSides({ ...emeaAndAmer, sides }))).toEqual([
    "NRR over 1 Jul - 30 Sep 2026: best in AMER 2 at 103.3%, worst in EMEA 2 and 1 other segment at 95.0%.",
  ]);
});

test("a side without a figure is said so, and nothing is subtracted", () => {
  const [emea, amer] = emeaAndAmer.sides;
  if (emea === undefined || amer === undefined) throw new Error("there are two sides");
  const answer = answerCompareSides({ ...emeaAndAmer, sides: [emea, { ...amer, metrics: nothing }] });
  expect(headlineOf(answer)).toEqual(["NRR was 95.0% in EMEA 2 and not defined in AMER 2 over 1 Jul - 30 Sep 2026."]);
  expect(notesOf(answer).definition).toMatch(/^Lagging figure/);
});
