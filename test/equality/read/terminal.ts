/** The text of a terminal -> its headline, sections, remarks and buttons, by blank lines, indents and columns alone. */

import { type Drawing, isDrawn, levelsOf } from "./drawing.ts";
import { seenText } from "./seen-text.ts";
import { columnsOf, type GridRow } from "./terminal-grid.ts";

export interface TerminalSection {
  readonly title: string;
  /** Read across, line by line. */
  readonly across: string;
  /** Read by columns: what stands under each other belongs together. */
  readonly rows: readonly GridRow[];
  /** As written, without styles. */
  readonly lines: readonly string[];
}

export interface SeenInTerminal {
  readonly headline: string;
  readonly sections: readonly TerminalSection[];
  readonly remarks: string;
  readonly buttons: string;
}

const styles = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
export function seenInTerminal(text: string): SeenInTerminal {
  const paragraphs = text
    .replaceAll(styles, "")
    .split(/\n(?: *\n)+/)
    .map((paragraph) => paragraph.split("\n"));
  const [headline = []] = paragraphs;
  const last = paragraphs.length > 1 ? (paragraphs.at(-1) ?? []) : [];
  return {
    headline: seenText(headline.join(" ")),
    sections: paragraphs.slice(1, -1).map(sectionIn),
    remarks: seenText(last.filter((line) => !isIndented(line)).join(" ")),
    buttons: seenText(last.filter(isIndented).join(" ")),
  };
}

function sectionIn(lines: readonly string[]): TerminalSection {
  const body = lines.filter(isIndented);
  return {
    title: seenText(lines.filter((line) => !isIndented(line)).join(" ")),
    across: seenText(body.join(" ")),
    rows: columnsOf(body),
    lines: body,
  };
}

/** Bars stand left or right of an axis; a course stands before the name of its series. */
export function drawingIn({ lines }: TerminalSection, points: number): Drawing {
  const barred = lines.some((line) => line.includes("│"));
  return {
    bars: barred ? lines.map(barLength) : [],
    courses: lines.filter(isDrawn).map((line) => levelsOf(line.slice(indent, indent + points))),
  };
}

function barLength(line: string): number {
  const [, left = "", right = ""] = /(█*)│(█*)/u.exec(line) ?? [];
  return right.length - left.length;
}

const indent = 2;

function isIndented(line: string): boolean {
  return line.startsWith("  ");
}
