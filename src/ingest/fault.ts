/** What is wrong with a cell, a row or two facts together, in the words a person fixes it by. */

/** Facts that cannot both be true; reported beside the rejects (design.md §7). */
export type ContradictionCode = "end_before_start" | "zero_length" | "churn_event_while_paying";

export interface Contradiction {
  readonly file: string;
  /** The physical line in the file, from 1, where the row begins. */
  readonly line: number;
  readonly account_id: string;
  readonly code: ContradictionCode;
  readonly text: string;
  readonly remedy: string;
}

/** A row that did not enter. */
export interface Reject {
  readonly file: string;
  /** The physical line in the file, from 1, where the row begins. */
  readonly line: number;
  /** As the file calls it; null when the row as a whole is at fault. */
  readonly column: string | null;
  /** Shortened and without control characters: safe to print. */
  readonly value: string;
  readonly problem: string;
  readonly remedy: string;
}

/** Why a cell could not be read, or a row not built. */
export class Fault {
  readonly problem: string;
  readonly remedy: string;
  /** The contract's column that a whole-row fault is best shown at. */
  readonly column: string | null;
  readonly contradiction: ContradictionCode | null;

  constructor(problem: string, remedy: string, where: { column?: string; contradiction?: ContradictionCode } = {}) {
    this.problem = problem;
    this.remedy = remedy;
    this.column = where.column ?? null;
    this.contradiction = where.contradiction ?? null;
  }
}

/** Long enough to recognise the cell by, short enough for a terminal line. */
const shownLength = 80;
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A cell's text as it can be shown anywhere: one line, no control or direction-changing characters, at most 80 characters. */
export function shown(text: string): string {
  // Cut twice: once cheaply before the pattern runs over a cell of megabytes, once by whole characters.
  const clean = [...text.slice(0, shownLength * 4).replace(unprintable, " ")];
  const cut = clean.slice(0, shownLength).join("");
  return clean.length > shownLength || text.length > shownLength * 4 ? `${cut}…` : cut;
}
