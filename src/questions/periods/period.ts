/** Words of a question -> the period it names, with the places of its words: moments, "since X", "X to Y". */
import { type DayRange, isoDay, plainDate } from "../../core/day.ts";
import type { PeriodSlot } from "../question.ts";
import type { Token } from "../tokens.ts";
import type { Calendar } from "./calendar.ts";
import { type Moment, wordAt } from "./moment.ts";
import { namedReaders } from "./named.ts";
import { relativeReaders } from "./relative.ts";
import { openedRangeLinks, periodGlue, rangeLinks, rangeOpeners, sinceWords } from "./words.ts";

const readers = [...relativeReaders, ...namedReaders];

export interface PeriodHere {
  readonly length: number;
  readonly range: DayRange;
}

/** The period that begins at `place`, as many words as possible; undefined when none does. */
export function periodAt(tokens: readonly Token[], place: number, calendar: Calendar): PeriodHere | undefined {
  const word = wordAt(tokens, place);
  if (sinceWords.has(word)) return sinceAt(tokens, place, calendar);
  if (rangeOpeners.has(word)) {
    const range = rangeAt(tokens, place + 1, calendar, true);
    return range && { ...range, length: range.length + 1 };
  }
  return rangeAt(tokens, place, calendar, false) ?? momentAt(tokens, place, calendar);
}

/** Both ends inclusive, as ISO days. */
export function periodSlot(range: DayRange): PeriodSlot {
  return { from: isoDay(range.from), to: isoDay(range.to) };
}

function momentAt(tokens: readonly Token[], place: number, calendar: Calendar): Moment | undefined {
  const read = readers.map((reader) => reader(tokens, place, calendar)).filter((moment) => moment !== undefined);
  return read.reduce<Moment | undefined>((best, one) => (best && best.length >= one.length ? best : one), undefined);
}

/** From the first day of what follows until today. */
function sinceAt(tokens: readonly Token[], place: number, calendar: Calendar): PeriodHere | undefined {
  const glue = periodGlue.has(wordAt(tokens, place + 1)) ? 1 : 0;
  const moment = momentAt(tokens, place + 1 + glue, calendar);
  if (moment === undefined || moment.range.from > calendar.today) return undefined;
  return { length: moment.length + 1 + glue, range: { from: moment.range.from, to: calendar.today } };
}

function rangeAt(tokens: readonly Token[], place: number, calendar: Calendar, opened: boolean): PeriodHere | undefined {
  const first = momentAt(tokens, place, calendar);
  if (first === undefined) return undefined;
  const link = linkLength(tokens, place + first.length, opened);
  const secondPlace = place + first.length + (link ?? 0);
  const second = link === undefined ? undefined : momentAt(tokens, secondPlace, calendar);
  if (second === undefined) return undefined;
  const from = alignedStart(first, second);
  const length = secondPlace + second.length - place;
  return from <= second.range.to ? { length, range: { from, to: second.range.to } } : undefined;
}

/** Words between two moments: a word such as "to", or none where a dash or dots stand. */
function linkLength(tokens: readonly Token[], place: number, opened: boolean): number | undefined {
  const word = wordAt(tokens, place);
  if (rangeLinks.has(word) || (opened && openedRangeLinks.has(word)))
    return periodGlue.has(wordAt(tokens, place + 1)) ? 2 : 1;
  return /[-–—/]|\.\.|…/.test(tokens[place]?.gap ?? "") ? 0 : undefined;
}

/** "1 Jul - 30 Sep 2026", "Nov to Jan": the first moment takes the year that puts it last before the second's end. */
function alignedStart(first: Moment, second: Moment): number {
  const year = plainDate(second.range.to).year;
  const aligned =
    first.inYear && [year, year - 1].map(first.inYear).find((range) => range && range.from <= second.range.to);
  return aligned ? aligned.from : first.range.from;
}
