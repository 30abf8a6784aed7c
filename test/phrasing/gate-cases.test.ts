/** The gate against labelled answers that were written from masking.md §5 without its code, and against a sample of seeded lies. */
import { expect, test } from "vitest";
import { checkText } from "../../src/phrasing/gate/check.ts";
import { type LabelledCase, labelledCases } from "../support/gate/labelled.ts";
import { liesAbout, lineOf } from "../support/gate/lies.ts";

const good = labelledCases("good.jsonl");

function isAccepted({ facts, answer }: LabelledCase): boolean {
  return checkText(facts, answer).ok;
}

test("nothing of the labelled set that the facts do not say is accepted", () => {
  const accepted = labelledCases("harmful.jsonl").filter(isAccepted);
  expect(accepted.map(({ id, answer, why }) => `${id}: ${answer} (${why})`)).toEqual([]);
});

test("no lie of a seeded sample about the good sentences is accepted", () => {
  const accepted = liesAbout(good, 1, 600).filter(({ of, text }) => checkText(of.facts, text).ok);
  expect(accepted.map(lineOf)).toEqual([]);
});
