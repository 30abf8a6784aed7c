/** What one mention of a time is: the words it takes and the days it means. */
import type { DayRange } from "../../core/day.ts";
import type { Token } from "../tokens.ts";
import type { Calendar } from "./calendar.ts";
import { numberWords } from "./words.ts";

export interface Moment {
  /** Words taken. */
  readonly length: number;
  readonly range: DayRange;
  /** Only when no year was said: the same in another year ("1 Jul - 30 Sep 2026"). */
  readonly inYear?: (year: number) => DayRange | undefined;
}

/** Reads the moment that begins at `place`, undefined when none does. */
export type MomentReader = (tokens: readonly Token[], place: number, calendar: Calendar) => Moment | undefined;

/** Books do not reach further; a longer number is a name or a slip. */
const years = { first: 1990, last: 2100 };

export function wordAt(tokens: readonly Token[], place: number): string {
  return tokens[place]?.word ?? "";
}

/** "3", "three": a small number, undefined otherwise. */
export function countAt(tokens: readonly Token[], place: number): number | undefined {
  const word = wordAt(tokens, place);
  return /^\d{1,4}$/.test(word) ? Number(word) : numberWords.get(word);
}

export function yearAt(tokens: readonly Token[], place: number): number | undefined {
  const word = wordAt(tokens, place);
  const year = /^\d{4}$/.test(word) ? Number(word) : undefined;
  return year !== undefined && year >= years.first && year <= years.last ? year : undefined;
}

/** "25" or "2025" as a year of this century. */
export function yearOf(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
