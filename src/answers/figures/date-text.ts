/** Days -> "1 Jul 2026" and periods -> "1 Jul - 30 Sep 2026", in the organisation's locale. */
import { type Day, type DayRange, plainDate } from "../../core/day.ts";

const millisecondsPerDay = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

export function dateText(day: Day, locale: string): string {
  return spell(day, locale, { day: "numeric", month: "short", year: "numeric" });
}

/** "Monday 24 Nov": a day near enough that its year is not asked for. */
export function weekdayText(day: Day, locale: string): string {
  return `${spelled(day, locale, { weekday: "long" })} ${spell(day, locale, { day: "numeric", month: "short" })}`;
}

/** Both days inclusive; the year is said once when it is the same. */
export function rangeText(range: DayRange, locale: string): string {
  const sameYear = plainDate(range.from).year === plainDate(range.to).year;
  const first = sameYear ? spell(range.from, locale, { day: "numeric", month: "short" }) : dateText(range.from, locale);
  return range.from === range.to ? dateText(range.to, locale) : `${first} - ${dateText(range.to, locale)}`;
}

const monthsInQuarter = 3;

/** Whole months in as few letters as an axis has room for: "Sep 2026", "Q3 2026", "Nov 2025 - Jan 2026". */
export function monthsText(range: DayRange, locale: string): string {
  const [from, to] = [plainDate(range.from), plainDate(range.to)];
  const last = spell(range.to, locale, { month: "short", year: "numeric" });
  if (from.year === to.year && from.month === to.month) return last;
  const quarter = to.month / monthsInQuarter;
  const ofCalendar = Number.isInteger(quarter) && from.year === to.year && to.month - from.month === 2;
  if (ofCalendar) return `Q${quarter} ${to.year}`;
  const sameYear = from.year === to.year;
  const first = spell(range.from, locale, { month: "short", ...(sameYear ? {} : { year: "numeric" as const }) });
  return `${first} - ${last}`;
}

function spell(day: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  if (!locale.startsWith("en")) return spelled(day, locale, options);
  // Day first in every English locale: "7/8" and "Jul 8" are read differently on two sides of an ocean, "8 Jul" is not.
  const parts = formatter(locale, options).formatToParts(day * millisecondsPerDay);
  const pick = (type: string) => parts.find((part) => part.type === type)?.value;
  return [pick("day"), pick("month"), pick("year")].filter((part) => part !== undefined).join(" ");
}

function spelled(day: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(locale, options).format(day * millisecondsPerDay);
}

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
  formatters.set(key, made);
  return made;
}
