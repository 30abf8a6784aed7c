/** A card -> Slack blocks: headline, sections, remarks, buttons, in reading order. */
import type { Card, CardRow, CardSection } from "../card.ts";
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

/** Rows without buttons share a block; the others have theirs right below them. */
function tableBlocks(answerId: string, { title, columns, rows }: Extract<CardSection, { readonly kind: "table" }>) {
  const head = [bold(title), cells(columns.map((column) => column.title))];
  if (rows.every(({ actions }) => actions === undefined)) return sections([...head, ...rows.map(rowLine)]);
  return [
    ...sections(head),
    ...rows.flatMap((row) => [...sections([rowLine(row)]), ...buttonRows(answerId, row.actions ?? [], row.cells[0])]),
  ];
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
