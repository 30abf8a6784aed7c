/** An Answer document -> a card: the same content as plain text in the order it is read, before any surface's markup. */
import type { Action, Answer, ChartForm, Fact, Section } from "../answers/answer.ts";
import { capitalised } from "../answers/capitalised.ts";
import { factOf, factsById, fill } from "../answers/sentence.ts";
import { plotted } from "./plotted.ts";
import { visible } from "./visible-text.ts";

export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

export interface ChartPoint {
  readonly label: string;
  readonly display: string;
  /** For the axis only; null where nothing can be plotted. */
  readonly value: number | null;
  /** A signed part of a change, as against a level. */
  readonly part: boolean;
}

export interface ChartSeries {
  readonly name: string;
  readonly points: readonly ChartPoint[];
}

export interface CardColumn {
  readonly title: string;
  /** All its cells are figures: they are read by their last digits, and never broken. */
  readonly figures: boolean;
}

export interface CardRow {
  /** The row's label first. */
  readonly cells: readonly string[];
  /** What is said below them; null when nothing is. */
  readonly below: string | null;
  /** What can be done about this row alone; never an empty list. */
  readonly actions?: readonly Action[];
}

export type CardSection =
  | { readonly kind: "facts"; readonly title: string; readonly items: readonly LabelledValue[] }
  | {
      readonly kind: "table";
      readonly title: string;
      readonly columns: readonly CardColumn[];
      readonly rows: readonly CardRow[];
    }
  | {
      readonly kind: "chart";
      readonly title: string;
      readonly form: ChartForm;
      readonly series: readonly ChartSeries[];
    }
  | { readonly kind: "text"; readonly title: string; readonly lines: readonly string[] };

export interface Card {
  readonly answerId: string;
  readonly headline: readonly string[];
  readonly sections: readonly CardSection[];
  readonly notes: readonly string[];
  readonly readAs: string;
  /** Of the whole; a row's own stand with it. */
  readonly actions: readonly Action[];
}

type Facts = ReadonlyMap<string, Fact>;

/** @throws HoldfastError `unknown_fact` when the document speaks of a fact it does not hold. */
export function cardOf(answer: Answer): Card {
  const facts = factsById(answer.facts);
  const actions = answer.actions.map((action) => ({ ...action, label: visible(action.label) }));
  const ofRows = new Set(answer.sections.flatMap(({ rows = [] }) => rows.flatMap((row) => row.actions ?? [])));
  const headline = saidIn(answer).map(({ text }) => filled(text, facts));
  return {
    answerId: answer.id,
    headline,
    sections: answer.sections.map((section) => sectionOf(section, facts, actions)),
    // "It did not drop" is a remark for scripts; a reader has just read it in the headline.
    notes: answer.notes
      .map(({ text }) => visible(text))
      .filter((note) => !headline.some((line) => line.includes(note))),
    readAs: visible(answer.read_as),
    actions: actions.filter(({ id }) => !ofRows.has(id)),
  };
}

/** A model's words take the place of the headline they were made from. */
function saidIn({ headline, words }: Answer): Answer["headline"] {
  return words?.by === "model" ? words.sentences : headline;
}

function sectionOf(section: Section, facts: Facts, actions: readonly Action[]): CardSection {
  const title = visible(section.title);
  switch (section.kind) {
    case "facts":
      return { kind: "facts", title, items: section.facts.map((id) => labelled(factOf(facts, id))) };
    case "table":
      return { kind: "table", title, columns: columnsOf(section, facts), rows: tableRows(section, facts, actions) };
    case "chart":
      return {
        kind: "chart",
        title,
        form: section.chart ?? "line",
        series: (section.series ?? []).map((series) => chartSeries(series, facts)),
      };
    case "text":
      return { kind: "text", title, lines: (section.sentences ?? []).map(({ text }) => filled(text, facts)) };
  }
}

const figureKinds: readonly Fact["kind"][] = ["money", "rate", "points", "count", "days", "score"];

function columnsOf({ columns = [], rows = [] }: Section, facts: Facts): readonly CardColumn[] {
  return columns.map((title, index) => {
    const cells = rows.flatMap((row) => row.facts[index - 1] ?? []).map((id) => factOf(facts, id));
    const figures = index > 0 && cells.every(({ kind, value }) => value !== null && figureKinds.includes(kind));
    return { title: visible(title), figures };
  });
}

function tableRows({ rows = [] }: Section, facts: Facts, actions: readonly Action[]): readonly CardRow[] {
  return rows.map(({ label, facts: ids, below, actions: own = [] }) => ({
    cells: [visible(label), ...ids.map((id) => shown(factOf(facts, id)))],
    below: below === undefined ? null : filled(below.text, facts),
    ...(own.length > 0 && { actions: own.flatMap((id) => actions.find((action) => action.id === id) ?? []) }),
  }));
}

function chartSeries({ name, points }: NonNullable<Section["series"]>[number], facts: Facts): ChartSeries {
  return {
    name: visible(name),
    points: points.map((id) => {
      const fact = factOf(facts, id);
      const part = fact.kind === "points";
      return { label: visible(fact.label), display: shown(fact), value: plotted(fact), part };
    }),
  };
}

function labelled(fact: Fact): LabelledValue {
  return { label: visible(capitalised(fact.label)), value: shown(fact) };
}

function filled(text: string, facts: Facts): string {
  return fill(text, facts, ({ display }) => visible(display));
}

/** A figure that does not exist is shown with its reason. */
function shown({ display, value, note }: Fact): string {
  return value === null && note !== undefined ? `${visible(display)}: ${visible(note)}` : visible(display);
}
