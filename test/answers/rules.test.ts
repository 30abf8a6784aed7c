import { describe, expect, test } from "vitest";
import type { Answer, Sentence } from "../../src/answers/answer.ts";
import { listLimit } from "../../src/answers/schema.ts";
import { factOf, factsById } from "../../src/answers/sentence.ts";
import { everyAnswer } from "./every-answer.ts";
import { readNumber } from "./read.ts";

describe.each(everyAnswer)("%s", (_, answer) => {
  const facts = factsById(answer.facts);

  test("holds no digit of its own in any sentence", () => {
    for (const { text } of sentencesOf(answer)) expect(text.replaceAll(/\{f\d+\}/g, "")).not.toMatch(/\p{N}/u);
  });

  test("rests only on facts it holds, and says on which", () => {
    for (const { text, facts: ids } of sentencesOf(answer)) {
      const slots = [...text.matchAll(/\{(f\d+)\}/g)].map(([, id]) => id);
      expect(new Set(ids)).toEqual(new Set(slots));
      for (const id of ids) expect(facts.has(id)).toBe(true);
    }
    for (const section of answer.sections) for (const id of section.facts) expect(facts.has(id)).toBe(true);
  });

  test("adds up on screen, digit for digit", () => {
    for (const { of, items } of answer.parts) {
      const sum = items.reduce((total, id) => total + readNumber(factOf(facts, id)), 0);
      expect(sum).toBeCloseTo(readNumber(factOf(facts, of)), 6);
    }
  });

  test("carries no word of a platform and no markup", () => {
    const words = JSON.stringify({ ...answer, id: "", org: "", slots: {} });
    expect(words).not.toMatch(/\b(slack|teams|mrkdwn|blocks?|cards?|buttons?)\b|<[@!#]|\*\*/i);
  });

  test("lists at most ten items beside the line for all others", () => {
    for (const { rows = [] } of answer.sections) {
      expect(rows.filter(({ label }) => label !== "All others").length).toBeLessThanOrEqual(listLimit);
    }
  });

  test("points every receipt of a fact or a button at a receipt it holds", () => {
    const wanted = [
      ...answer.facts.flatMap(({ receipt }) => (receipt === undefined ? [] : [receipt])),
      ...answer.actions.filter(({ kind }) => kind === "receipt").map(({ target }) => target),
    ];
    for (const id of wanted) expect(Object.keys(answer.receipts)).toContain(id);
  });

  test("gives a row only buttons that it holds, and no button to two rows", () => {
    const ofRows = answer.sections.flatMap(({ rows = [] }) => rows.flatMap(({ actions = [] }) => actions));
    expect(answer.actions.map(({ id }) => id)).toEqual(expect.arrayContaining(ofRows));
    expect(new Set(ofRows).size).toBe(ofRows.length);
  });

  test("names a subject for every figure", () => {
    for (const { subject } of answer.facts) expect(subject.id).not.toBe("");
  });
});

function sentencesOf(answer: Answer): readonly Sentence[] {
  const inSections = answer.sections.flatMap(({ sentences = [] }) => sentences);
  const belowRows = answer.sections.flatMap(({ rows = [] }) => rows.flatMap(({ below }) => below ?? []));
  return [...answer.headline, ...(answer.words?.sentences ?? []), ...inSections, ...belowRows];
}
