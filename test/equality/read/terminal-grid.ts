/** Lines of a terminal -> rows of cells: texts that stand under each other are one column, wrapped ones are put together. */
import { seenText } from "./seen-text.ts";

export interface GridRow {
  readonly cells: readonly string[];
  /** What stands below its cells, indented further. */
  readonly below: string | null;
}

interface Piece {
  readonly text: string;
  /** Columns of the terminal, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

const indentOfBelow = 4;
const hangOfBelow = 6;

export function columnsOf(lines: readonly string[]): readonly GridRow[] {
  const pieces = lines.map(piecesOf);
  const columns = spans(pieces.filter((line) => !isBelow(line)).flat());
  const rows: { cells: string[]; below: string | null }[] = [];
  for (const line of pieces) {
    const last = rows.at(-1);
    const cells = columns.map(({ from, to }) => line.find((piece) => piece.from < to && piece.to > from)?.text ?? "");
    if (isBelow(line) && last !== undefined) last.below = seenText(`${last.below ?? ""} ${line[0]?.text ?? ""}`);
    else if (last === undefined || opensRow(cells)) rows.push({ cells, below: null });
    else last.cells = last.cells.map((cell, place) => seenText(`${cell} ${cells[place] ?? ""}`));
  }
  return rows.map(({ cells, below }) => ({ cells: withoutEmptyEnd(cells), below }));
}

const figure = /^[+\u2212-]?\W?\d[\d.,]*%?$/u;

/** Every cell begins on the row's first line, and a figure is never broken; the rows of a triangle end early. */
function opensRow([label, ...cells]: readonly string[]): boolean {
  return label !== "" && (cells.every((cell) => cell !== "") || cells.some((cell) => figure.test(cell)));
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

/** Parted by two spaces or more. */
function piecesOf(line: string): readonly Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: text, index }) => {
    const from = cellsTaken(line.slice(0, index));
    return { text: seenText(text), from, to: from + cellsTaken(text) };
  });
}

function isBelow([first, ...more]: readonly Piece[]): boolean {
  return more.length === 0 && (first?.from === indentOfBelow || first?.from === hangOfBelow);
}

/** Pieces that overlap, from above to below, are one column. */
function spans(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of [...pieces].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last === undefined || piece.from >= last.to) merged.push(piece);
    else merged[merged.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
  }
  return merged;
}

const characters = new Intl.Segmenter();

/** East Asian characters and emoji take two columns, marks and joiners none (Unicode annex 11). */
export function cellsTaken(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  const widths = [...characters.segment(text)].map(({ segment }) => {
    if (/^[\p{Mn}\p{Cf}]+$/u.test(segment)) return 0;
    return /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(
      segment,
    )
      ? 2
      : 1;
  });
  return widths.reduce((sum: number, width) => sum + width, 0);
}
