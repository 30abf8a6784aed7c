/** Columns and rows -> aligned lines, or one labelled block per row when they are wider than the terminal. */
import { padEnd, textWidth } from "./text-width.ts";
import { wrap } from "./wrap.ts";

const between = "  ";
const indent = "  ";

export function tableLines(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const all = [columns, ...rows];
  const count = Math.max(...all.map((cells) => cells.length));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(...all.map((cells) => textWidth(cells[index] ?? ""))),
  );
  const total = widths.reduce((sum, one) => sum + one, 0) + between.length * (count - 1) + indent.length;
  if (total > width) return rows.flatMap((row) => stacked(columns, row, width));
  return all.map((cells) =>
    `${indent}${widths.map((one, index) => padEnd(cells[index] ?? "", one)).join(between)}`.trimEnd(),
  );
}

function stacked(
  columns: readonly string[],
  [label = "", ...cells]: readonly string[],
  width: number,
): readonly string[] {
  const lines = cells.flatMap((cell, index) => {
    const column = columns[index + 1];
    const text = `${indent}${indent}${column === undefined ? cell : `${column}: ${cell}`}`;
    return wrap(text, width, indent.repeat(3));
  });
  return [...wrap(`${indent}${label}`, width, indent), ...lines];
}
