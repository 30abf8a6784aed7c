/** Columns and rows -> aligned lines whose words wrap inside their column, or one labelled block per row where that cannot fit. */
import type { CardColumn, CardRow } from "../card.ts";
import { columnWidths } from "./column-widths.ts";
import { padEnd, padStart } from "./text-width.ts";
import { wrap } from "./wrap.ts";

const between = "  ";
const indent = "  ";

export function tableLines(columns: readonly CardColumn[], rows: readonly CardRow[], width: number): readonly string[] {
  const widths = columnWidths(columns, rows, { columns: width - indent.length, between: between.length });
  if (widths === null) return rows.flatMap((row) => [...stacked(columns, row.cells, width), ...belowLines(row, width)]);
  const line = (cells: readonly string[]) => tableLine(cells, columns, widths);
  return [
    ...line(columns.map(({ title }) => title)),
    ...rows.flatMap((row) => [...line(row.cells), ...belowLines(row, width)]),
  ];
}

/** One row as so many lines as its tallest cell has. */
function tableLine(
  cells: readonly string[],
  columns: readonly CardColumn[],
  widths: readonly number[],
): readonly string[] {
  const wrapped = widths.map((one, index) => wrap(cells[index] ?? "", one));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const parts = widths.map((one, index) => {
      const pad = columns[index]?.figures ? padStart : padEnd;
      return pad(wrapped[index]?.[at] ?? "", one);
    });
    return `${indent}${parts.join(between)}`.trimEnd();
  });
}

function belowLines({ below, actions = [] }: CardRow, width: number): readonly string[] {
  const buttons = actions.map(({ id, label }) => `[${id}] ${label}`).join(" · ");
  return [below ?? "", buttons]
    .filter((line) => line !== "")
    .flatMap((line) => wrap(`${indent.repeat(2)}${line}`, width, indent.repeat(3)));
}

function stacked(
  columns: readonly CardColumn[],
  [label = "", ...cells]: readonly string[],
  width: number,
): readonly string[] {
  const lines = cells.flatMap((cell, index) => {
    const title = columns[index + 1]?.title;
    const text = `${indent}${indent}${title === undefined ? cell : `${title}: ${cell}`}`;
    return wrap(text, width, indent.repeat(3));
  });
  return [...wrap(`${indent}${label}`, width, indent), ...lines];
}
