/** A day or a span of days at one place of a text -> its first and last day. */
import { addMonths, type Day, type DayRange, parseDay } from "../../../core/day.ts";

export interface DayText {
  /** One where the year is said; one for each year it may mean where it is not. */
  readonly ranges: readonly DayRange[];
  readonly end: number;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthsInYear = 12;
const monthsInQuarter = 3;
const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const ordinal = "(\\d{1,2})(?:st|nd|rd|th)?";
const year = "((?:19|20)\\d\\d)";
const ordinals = ["first", "second", "third", "fourth"];
const edge = "(?![\\p{L}\\p{N}])(?![-/.,]\\d)";

type Reader = (parts: readonly (string | undefined)[], years: readonly number[]) => readonly DayRange[];

interface Writing {
  readonly pattern: RegExp;
  readonly read: Reader;
}

const writing = (pattern: string, read: Reader): Writing => ({ pattern: new RegExp(`${pattern}${edge}`, "iuy"), read });

/** Tried in order: the fuller writing first. */
const writings: readonly Writing[] = [
  writing(
    `${ordinal} ${month} ${year} ?(?:[-\u2013]|to|and|until|through) ?${ordinal} ${month} ${year}`,
    ([d1, m1, y1, d2, m2, y2]) => span(dayIn(y1, m1, d1), dayIn(y2, m2, d2)),
  ),
  writing(
    `${ordinal} ${month} ?(?:[-\u2013]|to|and|until|through) ?${ordinal} ${month} ${year}`,
    ([d1, m1, d2, m2, y]) => span(dayIn(y, m1, d1), dayIn(y, m2, d2)),
  ),
  writing(`${ordinal}(?: ?[-\u2013] ?| to | and )${ordinal} ${month} ${year}`, ([d1, d2, m, y]) =>
    span(dayIn(y, m, d1), dayIn(y, m, d2)),
  ),
  writing(`${ordinal} ${month} ?(?:[-\u2013]|to|and|until|through) ?${ordinal} ${month}`, ([d1, m1, d2, m2], years) =>
    years.flatMap((y) => span(dayIn(String(y), m1, d1), dayIn(String(y), m2, d2))),
  ),
  writing(`${year}-(\\d\\d)-(\\d\\d)`, ([y, m, d]) => single(numeric(y, m, d))),
  writing(`(\\d{1,2})\\.(\\d{1,2})\\.${year}`, ([d, m, y]) => single(numeric(y, m, d))),
  writing(`(\\d{1,2})/(\\d{1,2})/${year}`, ([a, b, y]) => unambiguous(a, b, y)),
  writing(`${ordinal} (?:of )?${month},? ${year}`, ([d, m, y]) => single(dayIn(y, m, d))),
  writing(`${month} ${ordinal},? ${year}`, ([m, d, y]) => single(dayIn(y, m, d))),
  writing(`${month} ${year}`, ([m, y]) => monthIn(Number(y), m)),
  writing(`${year}-(0[1-9]|1[0-2])`, ([y, m]) => monthsFrom(Number(y), Number(m) - 1, 1)),
  writing(`q([1-4]) ?(?:of )?'?${year}`, ([q, y]) => quarter(Number(y), q)),
  writing(`${year}[- ]?q([1-4])`, ([y, q]) => quarter(Number(y), q)),
  writing(`${ordinal} (?:of )?${month}`, ([d, m], years) => years.flatMap((y) => single(dayIn(String(y), m, d)))),
  writing(`${month} ${ordinal}`, ([m, d], years) => years.flatMap((y) => single(dayIn(String(y), m, d)))),
  writing(`(first|second|third|fourth) quarter(?: of|,)? ${year}`, ([q, y]) =>
    quarter(Number(y), String(ordinals.indexOf((q ?? "").toLowerCase()) + 1)),
  ),
  writing("q([1-4])", ([q], years) => years.flatMap((y) => quarter(y, q))),
  writing(year, ([y]) => monthsFrom(Number(y), 0, monthsInYear)),
  writing("(january|february|march|april|june|july|august|september|october|november|december)", ([m], years) =>
    years.flatMap((y) => monthIn(y, m)),
  ),
];

/** `years`: those the facts speak of, tried where the text leaves the year out. Undefined = no date begins here. */
export function dayAt(text: string, start: number, years: readonly number[]): DayText | undefined {
  for (const { pattern, read } of writings) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match !== null) return { ranges: read(match.slice(1), years), end: start + match[0].length };
  }
  return undefined;
}

function dayIn(year: string | undefined, name: string | undefined, day: string | undefined): Day | undefined {
  return numeric(year, String(monthNumber(name) + 1), day);
}

function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? "").slice(0, 3).toLowerCase());
}

function numeric(year: string | undefined, month: string | undefined, day: string | undefined): Day | undefined {
  return parseDay(`${year}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`);
}

/** "03/04/2026" is two days on two sides of an ocean: only what can be one of them is read. */
function unambiguous(a: string | undefined, b: string | undefined, year: string | undefined): readonly DayRange[] {
  const [dayFirst, monthFirst] = [numeric(year, b, a), numeric(year, a, b)];
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) return [];
  return single(dayFirst ?? monthFirst);
}

function single(day: Day | undefined): readonly DayRange[] {
  return day === undefined ? [] : [{ from: day, to: day }];
}

function span(from: Day | undefined, to: Day | undefined): readonly DayRange[] {
  return from === undefined || to === undefined || to < from ? [] : [{ from, to }];
}

function monthIn(year: number, name: string | undefined): readonly DayRange[] {
  return monthsFrom(year, monthNumber(name), 1);
}

function quarter(year: number, q: string | undefined): readonly DayRange[] {
  return monthsFrom(year, (Number(q) - 1) * monthsInQuarter, monthsInQuarter);
}

function monthsFrom(year: number, index: number, count: number): readonly DayRange[] {
  const first = numeric(String(year), String(index + 1), "1");
  return first === undefined ? [] : [{ from: first, to: addMonths(first, count) - 1 }];
}
