/** The gate against labelled answers that were written from masking.md §5 without its code, and against a sample of seeded lies. */
import { expect, test } from "vitest";
import { checkText } from "../../src/phrasing/gate/check.ts";
import { type LabelledCase, labelledCases } from "../support/gate/labelled.ts";
import { liesAbout, lineOf } from "../support/gate/lies.ts";

const good = labelledCases("good.jsonl");

/** masking.md §5: up to three right ones of ten may be refused. */
const mostRefused = 30;
/** Harder ones, of one to three sentences each; what was reached when the sets were joined: a floor that only rises. */
const strangersFloor = 54;

function isAccepted({ facts, answer }: LabelledCase): boolean {
  return checkText(facts, answer).ok;
}

function percentAccepted(cases: readonly LabelledCase[]): number {
  return (100 * cases.filter(isAccepted).length) / cases.length;
}

/** The strangers' are of 179 other shapes, written by two hands without the gate's code. */
test.each(["harmful.jsonl", "strangers-wrong.jsonl", "unseen-wrong.jsonl"])(
  "nothing of %s that the facts do not say is accepted",
  (file) => {
    const accepted = labelledCases(file).filter(isAccepted);
    expect(accepted.map(({ id, answer, why }) => `${id}: ${answer} (${why})`)).toEqual([]);
  },
);

test("at most 30 % of the good sentences, written before the gate, are refused", () => {
  expect(100 - percentAccepted(good)).toBeLessThanOrEqual(mostRefused);
});

test("no fewer of the strangers' right sentences are accepted than before", () => {
  expect(percentAccepted(labelledCases("strangers-right.jsonl"))).toBeGreaterThanOrEqual(strangersFloor);
});

test("no lie of a seeded sample about the good sentences is accepted", () => {
  const accepted = liesAbout(good, 1, 600).filter(({ of, text }) => checkText(of.facts, text).ok);
  expect(accepted.map(lineOf)).toEqual([]);
});
