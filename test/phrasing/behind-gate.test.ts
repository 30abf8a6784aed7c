/** From the slots to the gate: of every kind of answer most good phrasings are taken, or the model would be asked in vain. */
import { afterAll, expect, test } from "vitest";
import { everyAnswer } from "../answers/every-answer.ts";
import { lineOf, takenByKind } from "../support/model/behind-gate.ts";

/** masking.md §5: up to three right ones of ten may be refused. */
const leastTaken = 0.7;

const kinds = takenByKind(everyAnswer.map(([, answer]) => answer));
afterAll(() => {
  for (const kind of kinds) process.stdout.write(lineOf(kind));
});

test("every kind that is phrased is tried", () => {
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual([
    "account_health",
    "account_why",
    "cohort_retention",
    "compare",
    "digest",
    "list_at_risk",
    "metric_trend",
    "metric_value",
    "metric_why",
    "what_if",
  ]);
});

test.each(kinds)("$kind", ({ taken, phrased }) => {
  expect(taken / phrased).toBeGreaterThanOrEqual(leastTaken);
});
