/** Rows of cells -> a table that can be divided between its rows, its columns as wide as what stands in them. */
import { teamsLimits } from "../limits.ts";
import { textWidth } from "../terminal/text-width.ts";
import type { RichTextBlock, Table, TableColumn, TableRow } from "./adaptive-card.ts";
import type { Part } from "./part.ts";
import { bytesOf } from "./size.ts";
import { divided, richText, type TextStyle } from "./text.ts";

export interface Column {
  /** null where the table has no titles. */
  readonly title: string | null;
  readonly style: TextStyle;
  /** Read by their last digits. */
  readonly right: boolean;
}

export interface Row {
  readonly cells: readonly string[];
  readonly below: string | null;
}

/** Characters: a column is never so narrow that a figure breaks, nor so wide that its neighbours have no room. */
const width = { least: 6, most: 24 };
const title: TextStyle = { weight: "Bolder" };
const quiet: TextStyle = { size: "Small", isSubtle: true };

export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Titles stand above the rows of every division. */
export function tablePart(grid: Grid): Part {
  const { widths, head, pieces } = laidOut(squared(grid));
  return { pieces: pieces.length, build: (from, to) => [table(widths, head, pieces.slice(from, to))] };
}

export function wholeTable(grid: Grid): Table {
  const { widths, head, pieces } = laidOut(squared(grid));
  return table(widths, head, pieces);
}

/** A client drops a cell that has no column, and may drop a row that is too short. */
function squared({ columns, rows }: Grid): Grid {
  const count = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  const blank: Column = { title: columns[0]?.title === null ? null : "", style: {}, right: false };
  const each = Array.from({ length: count }, (_, index) => index);
  return {
    columns: each.map((index) => columns[index] ?? blank),
    rows: rows.map(({ cells, below }) => ({ cells: each.map((index) => cells[index] ?? ""), below })),
  };
}

function laidOut({ columns, rows }: Grid) {
  const titles = columns.flatMap((column) => column.title ?? []);
  // Titles that fill a card by themselves are said once, as a row of their own.
  const long = bytesOf(titles) > teamsLimits.pieceBytes.max;
  const all = long ? [{ cells: titles, below: null }, ...rows] : rows;
  return {
    widths: columns.map((column, index) => columnOf(column, [titles, ...rows.map(({ cells }) => cells)], index)),
    head: long || titles.length === 0 ? [] : [tableRow(titles.map((text) => [richText(text, title)]))],
    pieces: all.flatMap(dividedRow).map((row) => rowOf(row, columns)),
  };
}

function columnOf({ right }: Column, lines: readonly (readonly string[])[], index: number): TableColumn {
  const widest = Math.max(...lines.map((cells) => textWidth(cells[index] ?? "")));
  const share = Math.min(width.most, Math.max(width.least, widest));
  return right ? { width: share, horizontalCellContentAlignment: "right" } : { width: share };
}

function table(columns: readonly TableColumn[], head: readonly TableRow[], rows: readonly TableRow[]): Table {
  const untitled = { firstRowAsHeader: false, firstRowAsHeaders: false } as const;
  return {
    type: "Table",
    spacing: "Small",
    showGridLines: false,
    ...(head.length === 0 ? untitled : {}),
    columns,
    rows: [...head, ...rows],
  };
}

/** Words below a row stand in its first cell, under its label, so that the table stays one. */
function rowOf({ cells, below }: Row, columns: readonly Column[]): TableRow {
  return tableRow(
    cells.map((cell, index) => [
      richText(cell, columns[index]?.style),
      ...(index === 0 && below !== null ? [richText(below, quiet, { spacing: "None" })] : []),
    ]),
  );
}

function tableRow(cells: readonly (readonly RichTextBlock[])[]): TableRow {
  return { type: "TableRow", cells: cells.map((items) => ({ type: "TableCell", items })) };
}

/** A row too long for any card is several rows, each cell going on in its own column. */
function dividedRow({ cells, below }: Row): readonly Row[] {
  const bytes = Math.floor(teamsLimits.pieceBytes.max / (cells.length + 1));
  const columns = cells.map((cell) => divided(cell, bytes));
  const belows = below === null ? [] : divided(below, bytes);
  const height = Math.max(1, belows.length, ...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => ({
    cells: columns.map((pieces) => pieces[at] ?? ""),
    below: belows[at] ?? null,
  }));
}
