/** The contract of a feed becomes the text of an example file: a header and one row that imports. */
import type { ColumnWords } from "./contract/feed.ts";

export function templateText({ columns }: { readonly columns: readonly ColumnWords[] }): string {
  const header = columns.map(({ name }) => name);
  const row = columns.map(({ example }) => example);
  return `${line(header)}${line(row)}`;
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
