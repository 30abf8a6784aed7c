/** Periods by their name: "Q3 2025", "third quarter of 2025", "H1", "FY26", "March", "3 March 2025", "2026-07", "2025". */
import { type DayRange, parseDay } from "../../core/day.ts";
import type { Token } from "../tokens.ts";
import { type Calendar, latestBegun, monthsFrom } from "./calendar.ts";
import { type Moment, type MomentReader, wordAt, yearAt, yearOf } from "./moment.ts";
import { monthAt } from "./month-names.ts";
import { fiscalWords, ordinalWords, periodGlue, unitWords } from "./words.ts";

interface Part {
  readonly length: number;
  readonly number: number;
  readonly monthsEach: number;
  readonly fiscal: boolean;
  readonly year?: number;
}

/** A quarter or half, with its year before, glued on, after, or not at all. */
const partOfYear: MomentReader = (tokens, place, calendar) => {
  const yearBefore = yearAt(tokens, place);
  const part = partAt(tokens, yearBefore === undefined ? place : place + 1);
  if (part === undefined) return undefined;
  if (yearBefore !== undefined) return exactly(part.length + 1, partIn(part, yearBefore, calendar));
  if (part.year !== undefined) return exactly(part.length, partIn(part, part.year, calendar));
  const after = yearAfter(tokens, place + part.length, true);
  if (after === undefined) return yearless(part.length, calendar, (year) => partIn(part, year, calendar));
  const fiscal = part.fiscal || after.fiscal;
  return exactly(part.length + after.length, partIn({ ...part, fiscal }, after.year, calendar));
};

/** "March", "March 2025", "3 March", "March 3rd, 2025". */
const monthOrDay: MomentReader = (tokens, place, calendar) => {
  const dayFirst = dayOfMonthAt(tokens, place);
  const monthPlace = dayFirst === undefined ? place : place + (periodGlue.has(wordAt(tokens, place + 1)) ? 2 : 1);
  const month = monthAt(tokens, monthPlace, dayFirst !== undefined);
  if (month === undefined) return undefined;
  const dayAfter = dayFirst === undefined ? dayOfMonthAt(tokens, monthPlace + 1) : undefined;
  const day = dayFirst ?? dayAfter;
  const length = monthPlace + (dayAfter === undefined ? 1 : 2) - place;
  const make = (year: number) => (day === undefined ? monthsFrom(year, month, 1) : singleDay(year, month, day));
  const after = yearAfter(tokens, place + length, false);
  return after ? exactly(length + after.length, make(after.year)) : yearless(length, calendar, make);
};

/** "2026-07-01" and "2026-07". */
const isoDate: MomentReader = (tokens, place) => {
  const word = wordAt(tokens, place);
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(word) ?? [];
  if (year !== undefined && month !== undefined && parseDay(`${word}-01`) !== undefined) {
    return exactly(1, monthsFrom(Number(year), Number(month), 1));
  }
  const day = parseDay(word);
  return day === undefined ? undefined : exactly(1, { from: day, to: day });
};

/** "2025", "FY26", "fiscal year 2026". A fiscal year has the name of the year in which it ends. */
const wholeYear: MomentReader = (tokens, place, calendar) => {
  const plain = yearAt(tokens, place);
  if (plain !== undefined) return exactly(1, monthsFrom(plain, 1, 12));
  const fiscal = fiscalYearAt(tokens, place);
  return fiscal && exactly(fiscal.length, fiscalMonths(fiscal.year, 1, 12, calendar));
};

export const namedReaders: readonly MomentReader[] = [partOfYear, monthOrDay, isoDate, wholeYear];

function partAt(tokens: readonly Token[], place: number): Part | undefined {
  const fiscal = fiscalWords.has(wordAt(tokens, place));
  const at = fiscal ? place + 1 : place;
  const [, letter, digit, year] = /^([qh])([1-4])(\d{4})?$/.exec(wordAt(tokens, at)) ?? [];
  if (letter !== undefined && digit !== undefined && !(letter === "h" && Number(digit) > 2)) {
    const monthsEach = letter === "q" ? 3 : 6;
    const said = { length: at + 1 - place, number: Number(digit), monthsEach, fiscal };
    return year === undefined ? said : { ...said, year: Number(year) };
  }
  return partInWords(tokens, place);
}

/** "third quarter", "second half", "3rd fiscal quarter". */
function partInWords(tokens: readonly Token[], place: number): Part | undefined {
  const number = ordinalWords.get(wordAt(tokens, place));
  const fiscal = fiscalWords.has(wordAt(tokens, place + 1));
  const unit = wordAt(tokens, fiscal ? place + 2 : place + 1);
  if (number === undefined) return undefined;
  const length = fiscal ? 3 : 2;
  if (unitWords.get(unit) === "quarter") return { length, number, monthsEach: 3, fiscal };
  return unit === "half" && number <= 2 ? { length, number, monthsEach: 6, fiscal } : undefined;
}

function partIn(part: Part, year: number, calendar: Calendar): DayRange {
  const month = 1 + part.monthsEach * (part.number - 1);
  return part.fiscal ? fiscalMonths(year, month, part.monthsEach, calendar) : monthsFrom(year, month, part.monthsEach);
}

function fiscalMonths(year: number, month: number, count: number, { fiscalYearStartMonth }: Calendar): DayRange {
  const startYear = fiscalYearStartMonth === 1 ? year : year - 1;
  return monthsFrom(startYear, fiscalYearStartMonth + month - 1, count);
}

interface YearHere {
  readonly length: number;
  readonly year: number;
  readonly fiscal: boolean;
}

/** The year behind a quarter or month: "2025", "of 2025", "FY26", "'25"; a bare "25" only where no day could be meant. */
function yearAfter(tokens: readonly Token[], place: number, bare: boolean): YearHere | undefined {
  const glue = periodGlue.has(wordAt(tokens, place)) ? 1 : 0;
  const year = yearAt(tokens, place + glue);
  if (year !== undefined) return { length: glue + 1, year, fiscal: false };
  const fiscal = fiscalYearAt(tokens, place + glue);
  if (fiscal) return { ...fiscal, length: glue + fiscal.length, fiscal: true };
  const short = tokens[place];
  const twoDigits = short !== undefined && /^\d{2}$/.test(short.word);
  const marked = twoDigits && /['’]$/.test(short.gap);
  const meant = marked || (twoDigits && bare && !unitWords.has(wordAt(tokens, place + 1)));
  return meant ? { length: 1, year: yearOf(short.word), fiscal: false } : undefined;
}

function fiscalYearAt(tokens: readonly Token[], place: number): YearHere | undefined {
  const [, glued] = /^fy(\d{2}|\d{4})$/.exec(wordAt(tokens, place)) ?? [];
  if (glued !== undefined) return { length: 1, year: yearOf(glued), fiscal: true };
  if (!fiscalWords.has(wordAt(tokens, place))) return undefined;
  const at = unitWords.get(wordAt(tokens, place + 1)) === "year" ? place + 2 : place + 1;
  const [digits] = /^(?:\d{2}|20\d{2})$/.exec(wordAt(tokens, at)) ?? [];
  return digits === undefined ? undefined : { length: at + 1 - place, year: yearOf(digits), fiscal: true };
}

function dayOfMonthAt(tokens: readonly Token[], place: number): number | undefined {
  const token = tokens[place];
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.word ?? "") ?? [];
  const day = Number(digits);
  return token !== undefined && !/['’]$/.test(token.gap) && day >= 1 && day <= 31 ? day : undefined;
}

function singleDay(year: number, month: number, dayOfMonth: number): DayRange | undefined {
  const day = parseDay(`${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`);
  return day === undefined ? undefined : { from: day, to: day };
}

function exactly(length: number, range: DayRange | undefined): Moment | undefined {
  return range && { length, range };
}

function yearless(
  length: number,
  { today }: Calendar,
  inYear: (year: number) => DayRange | undefined,
): Moment | undefined {
  const range = latestBegun(today, inYear);
  return range && { length, range, inYear };
}
