/** Periods told from today: "last quarter", "this month", "last 30 days", "quarter before last", "two quarters ago". */
import type { Day, DayRange } from "../../core/day.ts";
import type { Token } from "../tokens.ts";
import { type Calendar, shift, spanOf, startOf, type Unit } from "./calendar.ts";
import { countAt, type Moment, type MomentReader, wordAt } from "./moment.ts";
import {
  fiscalWords,
  type Relative,
  relativeAfter,
  relativeBefore,
  toDateWords,
  trailingYearWords,
  unitWords,
  yesterdayWords,
} from "./words.ts";

/** Ten years back at most: further there is no book, and every calendar step stays in range. */
const mostUnits: Readonly<Record<Unit, number>> = { day: 3660, week: 522, month: 120, quarter: 40, year: 10 };

const unitLetters: ReadonlyMap<string, Unit> = new Map([
  ["d", "day"],
  ["w", "week"],
  ["m", "month"],
  ["q", "quarter"],
  ["y", "year"],
]);

const monthsInYear = 12;

interface UnitHere {
  readonly length: number;
  readonly unit: Unit;
  readonly firstMonth: number;
}

/** "last quarter", "letzten 30 Tage", "last 90d", "30 derniers jours". */
const relativeFirst: MomentReader = (tokens, place, calendar) => {
  const counted = countAt(tokens, place);
  const numberFirst = counted !== undefined && relativeBefore.has(wordAt(tokens, place + 1));
  const at = numberFirst ? place + 1 : place;
  const relative = relativeBefore.get(wordAt(tokens, at));
  if (relative === undefined) return undefined;
  const glued = gluedCount(wordAt(tokens, at + 1));
  if (glued) return moment(at + 2 - place, lastUnits(glued.unit, glued.count, calendar, 1));
  const count = numberFirst ? counted : countAt(tokens, at + 1);
  const unitPlace = count === undefined || numberFirst ? at + 1 : at + 2;
  const here = unitAt(tokens, unitPlace, calendar);
  if (here === undefined) return undefined;
  return moment(unitPlace + here.length - place, relativeRange(relative, count, here, calendar));
};

/** "trimestre dernier", "mes pasado", "quarter before last", "year to date". */
const unitFirst: MomentReader = (tokens, place, calendar) => {
  const here = unitAt(tokens, place, calendar);
  if (here === undefined) return undefined;
  const next = wordAt(tokens, place + here.length);
  const afterNext = wordAt(tokens, place + here.length + 1);
  const start = startOf(here.unit, calendar.today, here.firstMonth);
  if (next === "before" && afterNext === "last") {
    return moment(here.length + 2, spanOf(here.unit, shift(here.unit, start, -2)));
  }
  if (next === "to" && afterNext === "date") return moment(here.length + 2, { from: start, to: calendar.today });
  const relative = relativeAfter.get(next);
  return relative && moment(here.length + 1, relativeRange(relative, undefined, here, calendar));
};

/** "two quarters ago": that one whole quarter. */
const ago: MomentReader = (tokens, place, calendar) => {
  const count = countAt(tokens, place);
  const here = unitAt(tokens, place + 1, calendar);
  if (count === undefined || here === undefined || wordAt(tokens, place + 1 + here.length) !== "ago") return undefined;
  if (count < 1 || count > mostUnits[here.unit]) return undefined;
  const start = startOf(here.unit, calendar.today, here.firstMonth);
  return moment(here.length + 2, spanOf(here.unit, shift(here.unit, start, -count)));
};

const shortForms: MomentReader = (tokens, place, calendar) => {
  const word = wordAt(tokens, place);
  if (yesterdayWords.has(word)) return moment(1, spanOf("day", calendar.today - 1));
  if (trailingYearWords.has(word)) return moment(1, lastUnits("month", monthsInYear, calendar, 1));
  const unit = toDateWords.get(word);
  return unit && moment(1, { from: startOf(unit, calendar.today), to: calendar.today });
};

export const relativeReaders: readonly MomentReader[] = [relativeFirst, unitFirst, ago, shortForms];

function unitAt(tokens: readonly Token[], place: number, calendar: Calendar): UnitHere | undefined {
  const fiscal = fiscalWords.has(wordAt(tokens, place));
  const unit = unitWords.get(wordAt(tokens, fiscal ? place + 1 : place));
  return unit && { length: fiscal ? 2 : 1, unit, firstMonth: fiscal ? calendar.fiscalYearStartMonth : 1 };
}

function relativeRange(
  relative: Relative,
  count: number | undefined,
  { unit, firstMonth }: UnitHere,
  calendar: Calendar,
): DayRange | undefined {
  const start = startOf(unit, calendar.today, firstMonth);
  if (relative === "this") return count === undefined ? spanOf(unit, start) : undefined;
  if (count === undefined) return spanOf(unit, shift(unit, start, -1));
  return lastUnits(unit, count, calendar, firstMonth);
}

/** N days end today; N of anything longer are the previous complete ones (questions.md, Slots). */
function lastUnits(unit: Unit, count: number, { today }: Calendar, firstMonth: number): DayRange | undefined {
  if (count < 1 || count > mostUnits[unit]) return undefined;
  if (unit === "day") return { from: today - count + 1, to: today };
  const start: Day = startOf(unit, today, firstMonth);
  return { from: shift(unit, start, -count), to: start - 1 };
}

/** "90d", "12m". */
function gluedCount(word: string): { readonly count: number; readonly unit: Unit } | undefined {
  const [, digits, letter = ""] = /^(\d{1,4})([dwmqy])$/.exec(word) ?? [];
  const unit = unitLetters.get(letter);
  return digits !== undefined && unit ? { count: Number(digits), unit } : undefined;
}

function moment(length: number, range: DayRange | undefined): Moment | undefined {
  return range && { length, range };
}
