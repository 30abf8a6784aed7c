/** A document -> what a reader sees of it, for tests that speak of words and displays. */
import type { Answer, Fact } from "../../src/answers/answer.ts";
import { factOf, factsById, fill } from "../../src/answers/sentence.ts";

export function headlineOf(answer: Answer): readonly string[] {
  const facts = factsById(answer.facts);
  return answer.headline.map(({ text }) => fill(text, facts));
}

/** Rows of a table, label first, or label and value of a list of facts. */
export function sectionOf(answer: Answer, title: string): readonly (readonly string[])[] {
  const facts = factsById(answer.facts);
  const section = answer.sections.find((one) => one.title === title);
  if (section === undefined)
    throw new Error(`no section "${title}" in ${answer.sections.map((one) => one.title).join(", ")}`);
  const show = (id: string) => factOf(facts, id).display;
  if (section.rows !== undefined) {
    return section.rows.map(({ label, facts: ids, below }) => [
      label,
      ...ids.map(show),
      ...(below === undefined ? [] : [fill(below.text, facts)]),
    ]);
  }
  return section.facts.map((id) => [factOf(facts, id).label, show(id)]);
}

export function titlesOf(answer: Answer): readonly string[] {
  return answer.sections.map(({ title }) => title);
}

export function notesOf(answer: Answer): Readonly<Record<string, string>> {
  return Object.fromEntries(answer.notes.map(({ code, text }) => [code, text]));
}

/** The number a reader reads in an en-US display: "-$1,234.50" is -1234.5, "+12 points" is 12. */
export function readNumber({ display }: Fact): number {
  return Number(display.replaceAll(/[^\d.-]/g, ""));
}
