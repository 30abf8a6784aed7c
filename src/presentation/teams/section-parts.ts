/** A section of a card -> its heading and what stands under it, each ready to be divided between cards. */
import type { CardColumn, CardSection, ChartSeries } from "../card.ts";
import { actedRows } from "./acted-rows.ts";
import { drawnBars, drawnLines } from "./drawn-chart.ts";
import { nativeChart } from "./native-chart.ts";
import { headed, type Part, textPart, wholePart } from "./part.ts";
import { type Column, tablePart } from "./table.ts";

type Chart = Extract<CardSection, { readonly kind: "chart" }>;
type Table = Extract<CardSection, { readonly kind: "table" }>;

const plain: Column = { title: null, style: {}, right: false };
const strong: Column = { title: null, style: { weight: "Bolder" }, right: false };
const subtle = { isSubtle: true } as const;

export function sectionParts(answerId: string, section: CardSection): readonly Part[] {
  if (!isActedOn(section)) return headedSection(section);
  // A row may stand in another card than the one before: each says all of itself.
  return [titlePart(section.title), ...actedRows(answerId, section.columns, section.rows)];
}

function headedSection(section: CardSection): readonly Part[] {
  const title = titlePart(section.title);
  const heading = title.build(0, title.pieces);
  const body = bodyParts(section);
  // A title that fills a card by itself is said once; one without anything under it is all there is.
  const repeated = title.pieces === 1 && body.some(({ pieces }) => pieces > 0);
  return repeated ? [headed(heading, body)] : [title, ...body];
}

function titlePart(title: string): Part {
  return textPart([title], { weight: "Bolder" }, { spacing: "Medium", separator: true });
}

function isActedOn(section: CardSection): section is Table {
  return section.kind === "table" && section.rows.some(({ actions }) => actions !== undefined);
}

function bodyParts(section: CardSection): readonly Part[] {
  switch (section.kind) {
    case "facts": {
      const rows = section.items.map(({ label, value }) => ({ cells: [label, value], below: null }));
      return [tablePart({ columns: [plain, { ...strong, right: true }], rows })];
    }
    case "table":
      return [tablePart({ columns: section.columns.map(columnOf), rows: section.rows })];
    case "chart":
      return chartParts(section);
    case "text":
      return [textPart(section.lines.map((line) => `• ${line}`))];
  }
}

function columnOf({ title, figures }: CardColumn, index: number): Column {
  return { ...(index === 0 ? strong : plain), title, right: figures };
}

/** Where the bars themselves are drawn with their figures beside them, nothing is left to say. */
function chartParts(chart: Chart): readonly Part[] {
  const native = nativeChart(chart);
  const figures = textPart(chart.series.map(figuresOf), subtle);
  if (native !== null) return [wholePart([native]), figures];
  if (chart.form === "line") return [tablePart(drawnLines(chart.series)), figures];
  return chart.series.flatMap(({ name, points }) => [
    ...(chart.series.length > 1 ? [textPart([name], subtle)] : []),
    tablePart(drawnBars(points, { figures: true })),
  ]);
}

function figuresOf({ name, points }: ChartSeries): string {
  return `${name}: ${points.map(({ label, display }) => `${display} (${label})`).join(", ")}`;
}
