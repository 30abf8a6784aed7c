/** A document -> the same with one thing in it otherwise: what a walk of it would say if it went wrong there. */
import type { Answer, Fact, Section } from "../../../src/answers/answer.ts";
import type { Random } from "../../../src/ingest/demo/random.ts";

export type Misreading = (answer: Answer, random: Random) => Answer | undefined;

export const misreadings: Readonly<Record<string, Misreading>> = {
  "a figure with another digit": (answer, random) =>
    ofOneFact(
      answer,
      random,
      ({ display }) => /\d/.test(display),
      (fact) => ({
        ...fact,
        display: fact.display.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
      }),
    ),
  "a fact by another label": (answer, random) =>
    ofOneSection(
      answer,
      random,
      "facts",
      (section) => section.facts.length > 1,
      (section) => ({
        ...section,
        facts: [...section.facts].reverse(),
      }),
    ),
  "a row left out": (answer, random) =>
    ofOneSection(
      answer,
      random,
      "table",
      ({ rows = [] }) => rows.length > 0,
      ({ rows = [], ...section }) => ({
        ...section,
        rows: rows.slice(1),
      }),
    ),
  "two rows swapped": (answer, random) =>
    ofOneSection(
      answer,
      random,
      "table",
      ({ rows = [] }) => rows.length > 1,
      ({ rows = [], ...section }) => ({
        ...section,
        rows: [...rows.slice(1), ...rows.slice(0, 1)],
      }),
    ),
  "two columns swapped": (answer, random) =>
    ofOneSection(
      answer,
      random,
      "table",
      ({ columns = [] }) => columns.length > 1,
      ({ columns = [], ...section }) => ({
        ...section,
        columns: [...columns].reverse(),
      }),
    ),
  "a point left out": (answer, random) =>
    ofOneSection(
      answer,
      random,
      "chart",
      ({ series = [] }) => series.length > 0,
      ({ series = [], ...section }) => ({
        ...section,
        series: series.map(({ name, points }) => ({ name, points: points.slice(1) })),
      }),
    ),
  "a section left out": (answer) =>
    answer.sections.length === 0 ? undefined : { ...answer, sections: answer.sections.slice(1) },
  "a remark left out": (answer) => ({ ...answer, read_as: "" }),
  "the buttons of a row below another": (answer, random) =>
    ofOneSection(
      answer,
      random,
      "table",
      ({ rows = [] }) => rows.filter(({ actions }) => actions !== undefined).length > 1,
      ({ rows = [], ...section }) => ({
        ...section,
        rows: rows.map((row, place) => ({ ...row, actions: rows[(place + 1) % rows.length]?.actions ?? [] })),
      }),
    ),
  "the buttons of a row at the end": (answer) =>
    answer.sections.some(({ rows = [] }) => rows.some(({ actions }) => actions !== undefined))
      ? { ...answer, sections: answer.sections.map(withoutRowButtons) }
      : undefined,
  "a button left out": (answer) =>
    answer.actions.length === 0 ? undefined : { ...answer, actions: answer.actions.slice(1) },
};

function withoutRowButtons({ rows, ...section }: Section): Section {
  return rows === undefined ? section : { ...section, rows: rows.map(({ actions, ...row }) => row) };
}

/** Only of facts that are shown. */
function ofOneFact(
  answer: Answer,
  random: Random,
  fits: (fact: Fact) => boolean,
  change: (fact: Fact) => Fact,
): Answer | undefined {
  const shown = new Set([...answer.headline, ...answer.sections].flatMap(({ facts }) => facts));
  const fitting = answer.facts.filter((fact) => shown.has(fact.id) && fits(fact));
  if (fitting.length === 0) return undefined;
  const { id } = random.pick(fitting);
  return { ...answer, facts: answer.facts.map((fact) => (fact.id === id ? change(fact) : fact)) };
}

function ofOneSection(
  answer: Answer,
  random: Random,
  kind: Section["kind"],
  fits: (section: Section) => boolean,
  change: (section: Section) => Section,
): Answer | undefined {
  const fitting = answer.sections.flatMap((section, place) => (section.kind === kind && fits(section) ? [place] : []));
  if (fitting.length === 0) return undefined;
  const chosen = random.pick(fitting);
  return {
    ...answer,
    sections: answer.sections.map((section, place) => (place === chosen ? change(section) : section)),
  };
}
