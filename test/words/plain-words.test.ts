/** The forty in plain words: the gate takes every one, and every figure is one of the facts. */
import { describe, expect, test } from "vitest";
import { phrasingTask } from "../../src/phrasing/request/task-of.ts";
import { lineOf, takenByKind } from "../support/model/behind-gate.ts";
import { openBooks } from "./books.ts";
import { account, digest, forty, metric } from "./forty.ts";
import { answerTo, gated } from "./side-by-side.ts";

const books = await openBooks();
const answers = await Promise.all(
  forty.map(async (asked) => ({
    name: `${asked.book}: ${asked.said.join(" / ")}`,
    answer: await answerTo(asked, books),
  })),
);

test("they are forty, of all three prompts", () => {
  expect(forty).toHaveLength(40);
  expect(new Set(answers.map(({ answer }) => phrasingTask(answer)))).toEqual(new Set(["account", "metric", "digest"]));
  expect([account, metric, digest].map(({ length }) => length)).toEqual([11, 25, 4]);
});

test("said otherwise by the stand-in, at least seven of ten are taken of every kind", () => {
  const kinds = takenByKind(answers.map(({ answer }) => answer));
  for (const kind of kinds) process.stdout.write(lineOf(kind));
  expect(kinds.filter(({ taken, phrased }) => taken < 0.7 * phrased)).toEqual([]);
});

describe.each(answers)("$name", ({ answer }) => {
  const { text, verdict } = gated(answer, answer.headline);

  test("the gate takes it", () => {
    expect(verdict).toEqual({ ok: true, reasons: [] });
  });

  test("every figure of it is one of its facts, with its unit", () => {
    const own = answer.headline.map(({ text: words }) => words.replace(/\{f\d+\}/g, "")).join(" ");
    expect(own).not.toMatch(/\p{N}/u);
    expect(text).not.toMatch(/\{f\d+\}/);
  });

  test("it is short: no more than three sentences, each read at a glance", () => {
    expect(answer.headline.length).toBeLessThanOrEqual(3);
  });
});
