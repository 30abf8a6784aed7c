/** An answer document -> what a reader has to find on every surface, in reading order: a walk of its own beside the renderers'. */
import type { Answer, Fact, Section } from "../../../src/answers/answer.ts";
import { seenText } from "./seen-text.ts";

export interface SaidButton {
  readonly id: string;
  readonly label: string;
}

export interface SaidRow {
  /** The row's label first. */
  readonly cells: readonly string[];
  readonly below: string | null;
  /** They stand with the row, and are heard with its label. */
  readonly buttons: readonly SaidButton[];
}

export interface SaidPoint {
  readonly label: string;
  readonly display: string;
  /** A part of a change: the only points of a waterfall that are drawn from zero. */
  readonly part: boolean;
}

export interface SaidSeries {
  readonly name: string;
  readonly points: readonly SaidPoint[];
}

export interface SaidSection {
  readonly title: string;
  readonly kind: Section["kind"];
  readonly form: "line" | "bars" | "waterfall";
  readonly facts: readonly (readonly [label: string, figure: string])[];
  readonly columns: readonly string[];
  readonly rows: readonly SaidRow[];
  readonly series: readonly SaidSeries[];
  readonly lines: readonly string[];
}

export interface Said {
  readonly answerId: string;
  readonly headline: readonly string[];
  readonly sections: readonly SaidSection[];
  readonly remarks: readonly string[];
  /** Of the whole. */
  readonly buttons: readonly SaidButton[];
}

export function saidBy(answer: Answer): Said {
  const facts = new Map(answer.facts.map((fact) => [fact.id, fact]));
  const buttons = answer.actions.map(({ id, label }) => ({ id, label: seenText(label) }));
  const sections = answer.sections.map((section) => sectionOf(section, facts, buttons));
  const ofRows = sections.flatMap(({ rows }) => rows.flatMap((row) => row.buttons));
  const headline = answer.headline.map(({ text }) => spoken(text, facts));
  const remarks = answer.notes.map(({ text }) => seenText(text)).filter((note) => !repeated(note, headline));
  return {
    answerId: answer.id,
    headline,
    sections,
    remarks: [...remarks, seenText(answer.read_as)].filter((line) => line !== ""),
    buttons: buttons.filter((button) => !ofRows.includes(button)),
  };
}

type Facts = ReadonlyMap<string, Fact>;

function sectionOf(
  { title, kind, facts: ids, columns, rows, series, chart, sentences }: Section,
  facts: Facts,
  buttons: readonly SaidButton[],
): SaidSection {
  return {
    title: seenText(title),
    kind,
    form: chart ?? "line",
    facts:
      kind === "facts" ? ids.map((id) => [opened(seenText(factIn(facts, id).label)), figure(factIn(facts, id))]) : [],
    columns: (columns ?? []).map(seenText),
    rows: (rows ?? []).map(({ label, facts: cells, below, actions = [] }) => ({
      cells: [seenText(label), ...cells.map((id) => figure(factIn(facts, id)))],
      below: below === undefined ? null : spoken(below.text, facts),
      buttons: actions.flatMap((id) => buttons.find((button) => button.id === id) ?? []),
    })),
    series: (series ?? []).map(({ name, points }) => ({
      name: seenText(name),
      points: points.map((id) => pointOf(factIn(facts, id))),
    })),
    lines: (sentences ?? []).map(({ text }) => spoken(text, facts)),
  };
}

function pointOf(fact: Fact): SaidPoint {
  return { label: seenText(fact.label), display: figure(fact), part: fact.kind === "points" };
}

/** What is not defined is told with its reason. */
function figure({ display, value, note }: Fact): string {
  return seenText(value === null && note !== undefined ? `${display}: ${note}` : display);
}

function spoken(text: string, facts: Facts): string {
  const parts = text.split(/\{(f\d+)\}/);
  return seenText(parts.map((part, place) => (place % 2 === 1 ? factIn(facts, part).display : part)).join(""));
}

function factIn(facts: Facts, id: string): Fact {
  const fact = facts.get(id);
  if (fact === undefined) throw new Error(`the document holds no fact ${id}`);
  return fact;
}

/** The headline has just said it. */
function repeated(note: string, headline: readonly string[]): boolean {
  return headline.some((line) => line.includes(note));
}

function opened(label: string): string {
  const [first = ""] = label;
  return `${first.toUpperCase()}${label.slice(first.length)}`;
}
