/** An adversarial model over every kind of answer: the rules of the slots alone, with a gate that lets everything through, take none of its lies. */
import { expect, test } from "vitest";
import { everyAnswer } from "../answers/every-answer.ts";
import { lies } from "../support/model/lies.ts";
import { toldLies } from "../support/model/told-lies.ts";

test.each(Object.keys(lies))("%s", (kind) => {
  const { told, taken } = toldLies(everyAnswer, [kind], [1, 2]);
  expect(taken).toEqual([]);
  expect(told).toBeGreaterThan(50);
});
