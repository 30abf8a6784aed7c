/** A text and the facts it is read beside -> its words, and what of names, numbers and days begins at each. */
import { plainDate } from "../../../core/day.ts";
import type { FactBook } from "../facts/figure.ts";
import type { Ledger } from "../proof/ledger.ts";
import { type Atom, atomsOf } from "../text/atoms.ts";
import { type NameReader, nameReader } from "../text/name-book.ts";
import { normal } from "../text/normal.ts";

export interface Input {
  readonly text: string;
  readonly atoms: readonly Atom[];
  readonly book: FactBook;
  readonly ledger: Ledger;
  readonly names: NameReader;
  /** Those the facts speak of. */
  readonly years: readonly number[];
}

export function inputOf(book: FactBook, ledger: Ledger, written: string): Input {
  const text = normal(written);
  return { text, atoms: atomsOf(text), book, ledger, names: nameReader(book), years: yearsOf(book) };
}

/** The first word at or behind a place of the text. */
export function atomFrom({ atoms }: Input, at: number, end: number): number {
  let next = at;
  while ((atoms[next]?.start ?? Number.POSITIVE_INFINITY) < end) next += 1;
  return next;
}

function yearsOf(book: FactBook): readonly number[] {
  const days = book.leaves.flatMap(({ value }) => {
    if (value.is === "day") return [value.day];
    return value.is === "span" ? [value.range.from, value.range.to] : [];
  });
  return [...new Set(days.map((day) => plainDate(day).year))];
}
