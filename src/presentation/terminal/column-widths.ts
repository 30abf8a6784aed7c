/** The cells of a table and the columns of a terminal -> how wide each column is, or that a table does not fit. */
import type { CardColumn, CardRow } from "../card.ts";
import { textWidth } from "./text-width.ts";

export interface Room {
  /** For all columns and the gaps between them. */
  readonly columns: number;
  readonly between: number;
}

interface Bounds {
  /** A column of words is never narrower than its longest word, one of figures than its longest figure. */
  readonly least: number;
  /** No cell wraps, the title may. */
  readonly cells: number;
  /** Nothing wraps. */
  readonly most: number;
}

/** Narrower than this, wrapped cells become ladders of single words: a labelled block per row reads better. */
const narrowest = 48;

/**
 * As wide as their texts where that fits; else titles wrap first, then cells, of the widest columns first. null: stack.
 */
export function columnWidths(
  columns: readonly CardColumn[],
  rows: readonly CardRow[],
  room: Room,
): readonly number[] | null {
  const count = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  const bounds = Array.from({ length: count }, (_, index) => boundsOf(index, columns, rows));
  const free = room.columns - room.between * (count - 1);
  if (sum(bounds.map(({ most }) => most)) <= free) return bounds.map(({ most }) => most);
  if (room.columns < narrowest || sum(bounds.map(({ least }) => least)) > free) return null;
  const titlesSuffice = sum(bounds.map(({ cells }) => cells)) <= free;
  return narrowed(titlesSuffice ? bounds.map((one) => ({ ...one, least: one.cells })) : bounds, free);
}

function boundsOf(index: number, columns: readonly CardColumn[], rows: readonly CardRow[]): Bounds {
  const title = columns[index]?.title ?? "";
  const cells = rows.map((row) => row.cells[index] ?? "");
  const whole = columns[index]?.figures ? cells : cells.flatMap((cell) => cell.split(" "));
  const titleWords = title.split(" ");
  const widest = (texts: readonly string[]) => Math.max(...texts.map(textWidth));
  return {
    least: widest([...whole, ...titleWords]),
    cells: widest([...cells, ...titleWords]),
    most: widest([...cells, title]),
  };
}

/** The highest cap on all columns at once under which they fit. */
function narrowed(bounds: readonly Omit<Bounds, "cells">[], free: number): readonly number[] {
  const under = (cap: number) => bounds.map(({ least, most }) => Math.max(least, Math.min(most, cap)));
  let cap = Math.max(...bounds.map(({ most }) => most));
  while (sum(under(cap)) > free) cap -= 1;
  return under(cap);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, one) => total + one, 0);
}
