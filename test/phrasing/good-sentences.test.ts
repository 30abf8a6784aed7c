/** Right sentences are taken: the plain statements themselves, and those of a good model, over every kind of answer. */
import { describe, expect, test } from "vitest";
import { phrasingTask } from "../../src/phrasing/request/task-of.ts";
import { everyAnswer } from "../answers/every-answer.ts";
import { goodSentences } from "../support/model/good-model.ts";
import { offered, reading } from "../support/model/offered.ts";

const phrased = everyAnswer.filter(([, answer]) => phrasingTask(answer) !== null);

describe.each(phrased)("%s", (_, answer) => {
  const { offer, seen } = offered(answer);

  test("said as it was given", () => {
    const given = seen.statements.filter(({ must }) => must).map(({ text }) => text);
    expect(reading(given, offer)).toHaveProperty("text");
  });

  test("said otherwise", () => {
    expect(reading(goodSentences(seen), offer)).toHaveProperty("text");
  });
});

test("the stand-in says more than half of the answers otherwise than it was given them", () => {
  const otherwise = phrased.filter(([, answer]) => {
    const { seen } = offered(answer);
    const given = seen.statements.filter(({ must }) => must).map(({ text }) => text);
    return goodSentences(seen).join(" ") !== given.join(" ");
  });
  expect(otherwise.length).toBeGreaterThan(phrased.length / 2);
});
