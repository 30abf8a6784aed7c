/** Rows of cells -> a table that can be divided between its rows, its columns as wide as what stands in them. */

import { teamsLimits } from "../limits.ts";
import { textWidth } from "../terminal/text-width.ts";
import type { RichTextBlock, Table, TableColumn, TableRow } from "./adaptive-card.ts";
import { divided } from "./divided.ts";
import type { Part } from "./part.ts";
import { bytesOf } from "./size.ts";
import { literal, richText, type TextStyle } from "./text.ts";

export interface Column {
  /** null where the table has no titles. */
  readonly title: string | null;
  readonly style: TextStyle;
  /** Read by their last digits. */
  readonly right: boolean;
  /** Drawn, not written: such characters are wider than letters and are not broken. */
  readonly drawn?: true;
}

export interface Row {
  readonly cells: readonly string[];
  readonly below: string | null;
}

/**
 * Characters: a column is never so narrow that a figure breaks, nor so wide that its neighbours have no room. One with words below
 * its rows takes more than half of a card, as they would be a tower of single words otherwise; words beside it wrap, as there is
 * height enough. A card in a chat shows some sixty letters in a line: what asks for more breaks the figures.
 */
const width = { least: 4, most: 18, mostBelow: 32, mostBeside: 12, seen: 200, gap: 2, drawn: 2 };
const title: TextStyle = { isSubtle: true, weight: "Bolder" };
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
  const belows = rows.flatMap(({ below }) => below ?? []);
  return {
    widths: columns.map((column, index) => {
      const cells = rows.map((row) => row.cells[index] ?? "");
      if (belows.length === 0) return columnOf(column, cells, width.most);
      return index === 0 ? columnOf(column, [...cells, ...belows], width.mostBelow) : columnBeside(column, cells);
    }),
    head: long || titles.length === 0 ? [] : [tableRow(titles.map((text) => [richText(text, title)]))],
    pieces: all.flatMap(dividedRow).map((row) => rowOf(row, columns)),
  };
}

/** Titles wrap, so that only their longest word asks for room. */
function columnOf(column: Column, cells: readonly string[], most: number): TableColumn {
  const words = (column.title ?? "").split(" ");
  const widest = Math.max(width.least, ...[...words, ...cells].map(widthOf)) * (column.drawn ? width.drawn : 1);
  const share = Math.min(most, widest) + width.gap;
  return column.right ? { width: share, horizontalCellContentAlignment: "right" } : { width: share };
}

/** Its words wrap; its longest one, which may be a figure, stays whole. */
function columnBeside(column: Column, cells: readonly string[]): TableColumn {
  const longest = column.drawn ? width.most : Math.max(...cells.flatMap((cell) => cell.split(" ")).map(widthOf));
  return columnOf(column, cells, Math.min(width.most, Math.max(width.mostBeside, longest)));
}

/** Of no more than can matter: whatever is longer takes the most. */
function widthOf(text: string): number {
  return textWidth(text.slice(0, width.seen));
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
  const columns = cells.map((cell) => divided(literal(cell), bytes));
  const belows = below === null ? [] : divided(literal(below), bytes);
  const height = Math.max(1, belows.length, ...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => ({
    cells: columns.map((pieces) => pieces[at] ?? ""),
    below: belows[at] ?? null,
  }));
}
