/** Rows of a table -> every fact they show, in reading order. */
import type { TableRow } from "./answer.ts";

export function factsOfRows(rows: readonly TableRow[]): readonly string[] {
  return rows.flatMap(({ facts, below }) => [...facts, ...(below?.facts ?? [])]);
}
