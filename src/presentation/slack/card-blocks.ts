/** A card -> Slack blocks: headline, sections, remarks, buttons, in reading order. */
import type { Card, CardColumn, CardRow, CardSection } from "../card.ts";
import { labelledCells } from "../labelled-cells.ts";
import type { Block } from "./block.ts";
import { buttonRows } from "./buttons.ts";
import { chartBlock } from "./chart.ts";
import { escapeMrkdwn } from "./escape.ts";
import { bold, contexts, fieldSections, sections } from "./text-blocks.ts";

export function cardBlocks(card: Card): readonly Block[] {
  return [
    ...sections(card.headline.map(escapeMrkdwn)),
    ...card.sections.flatMap((section) => sectionBlocks(card.answerId, section)),
    ...contexts([...card.notes, card.readAs].filter((line) => line !== "").map(escapeMrkdwn)),
    ...buttonRows(card.answerId, card.actions),
  ];
}

function sectionBlocks(answerId: string, section: CardSection): readonly Block[] {
  switch (section.kind) {
    case "facts":
      return section.items.length === 0 ? sections([bold(section.title)]) : fieldSections(section.title, section.items);
    case "table":
      return tableBlocks(answerId, section);
    case "chart":
      return chartBlocks(section);
    case "text":
      return sections([bold(section.title), ...section.lines.map((line) => `• ${escapeMrkdwn(line)}`)]);
  }
}

function tableBlocks(answerId: string, { title, columns, rows }: Extract<CardSection, { readonly kind: "table" }>) {
  if (rows.every(({ actions }) => actions === undefined))
    return sections([bold(title), cells(columns.map((column) => column.title)), ...rows.map(rowLine)]);
  return [...sections([bold(title)]), ...rows.flatMap((row) => actedBlocks(answerId, columns, row))];
}

/** Buttons part a row from the columns' titles: it says them itself, its buttons right below it. */
function actedBlocks(answerId: string, columns: readonly CardColumn[], row: CardRow): readonly Block[] {
  const [label = ""] = row.cells;
  const words = [...labelledCells(columns, row), row.below ?? ""].filter((line) => line !== "");
  const text = [bold(label), ...words.map(escapeMrkdwn)].join("\n");
  return [...sections([text]), ...buttonRows(answerId, row.actions ?? [], label)];
}

function chartBlocks(section: Extract<CardSection, { readonly kind: "chart" }>): readonly Block[] {
  const chart = chartBlock(section);
  const figures = section.series.map(({ name, points }) =>
    escapeMrkdwn(`${name}: ${points.map(({ label, display }) => `${display} (${label})`).join(", ")}`),
  );
  return chart === null ? sections([bold(section.title), ...figures]) : [chart, ...contexts(figures)];
}

/** A row is one line, so that a cut between blocks never parts it from its words. */
function rowLine({ cells: [label = "", ...rest], below }: CardRow): string {
  const row = [bold(label), ...rest.map(escapeMrkdwn)].join(" · ");
  return `• ${row}${below === null ? "" : `\n      ${escapeMrkdwn(below)}`}`;
}

function cells(texts: readonly string[]): string {
  return texts.map(escapeMrkdwn).join(" · ");
}
