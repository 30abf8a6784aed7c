/** A row that stands by itself -> its cells behind their columns' titles, in one line: "Score: 34 · Change: -7 points". */
import type { CardColumn, CardRow } from "./card.ts";

/** Without the row's label; `[]` for a row with nothing but that. */
export function labelledCells(columns: readonly CardColumn[], { cells: [, ...cells] }: CardRow): readonly string[] {
  if (cells.length === 0) return [];
  const labelled = cells.map((cell, index) => {
    const title = columns[index + 1]?.title;
    return title === undefined || title === "" ? cell : `${title}: ${cell}`;
  });
  return [labelled.join(" · ")];
}
