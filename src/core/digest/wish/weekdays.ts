/** "on weekdays", "on mon, wed and fri", "mon-fri", "every day" -> ISO weekdays. */
import type { Weekday } from "../schedule.ts";
import { type Clause, keyAt, textAt } from "./clause.ts";
import type { Term } from "./terms.ts";

export const workingDays: readonly Weekday[] = [1, 2, 3, 4, 5];
const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const names: readonly (readonly [Weekday, string])[] = [
  [1, "mon monday mondays"],
  [2, "tue tues tuesday tuesdays"],
  [3, "wed weds wednesday wednesdays"],
  [4, "thu thur thurs thursday thursdays"],
  [5, "fri friday fridays"],
  [6, "sat saturday saturdays"],
  [7, "sun sunday sundays"],
];
const dayNamed: ReadonlyMap<string, Weekday> = new Map(
  names.flatMap(([day, words]) => words.split(" ").map((word) => [word, day] as const)),
);
/** null = it says how often, and leaves the days to the default. */
const groups: ReadonlyMap<string, readonly Weekday[] | null> = new Map([
  ["weekdays", workingDays],
  ["weekday", workingDays],
  ["workdays", workingDays],
  ["workday", workingDays],
  ["weekends", [6, 7]],
  ["weekend", [6, 7]],
  ["day", everyDay],
  ["daily", everyDay],
  ["morning", null],
]);

const leading = new Set(["on", "every", "each"]);
const joining = new Set([",", "and", "&"]);
const spanning = new Set(["to", "-", "–", "until", "through"]);

export function namesWeekdays(word: string): boolean {
  return groups.has(word) || daysOf(word) !== undefined;
}

export function readWeekdays(terms: readonly Term[], at: number): Clause {
  let first = at;
  while (leading.has(keyAt(terms, first))) first += 1;
  const group = groups.get(keyAt(terms, first));
  if (group !== undefined) return { wish: group === null ? {} : { weekdays: group }, next: first + 1 };
  const days = new Set<Weekday>();
  let next = first;
  for (let span = spanAt(terms, next); span; span = spanAt(terms, next)) {
    for (const day of span.days) days.add(day);
    next = span.next;
    if (joining.has(keyAt(terms, next)) && spanAt(terms, next + 1)) next += 1;
  }
  if (days.size === 0) return { word: textAt(terms, first), problem: "is not a day of the week" };
  return { wish: { weekdays: [...days].sort((a, b) => a - b) }, next };
}

interface Span {
  readonly days: readonly Weekday[];
  readonly next: number;
}

/** One day, or from one to another. */
function spanAt(terms: readonly Term[], at: number): Span | undefined {
  const days = daysOf(keyAt(terms, at));
  const [from] = days ?? [];
  if (days === undefined || from === undefined) return undefined;
  const until = dayNamed.get(keyAt(terms, at + 2));
  const spans = days.length === 1 && until !== undefined && spanning.has(keyAt(terms, at + 1));
  return spans ? { days: between(from, until), next: at + 3 } : { days, next: at + 1 };
}

/** "mon" or "mon-fri". */
function daysOf(word: string): readonly Weekday[] | undefined {
  const [from, until, ...more] = word.split(/[-–]/).map((name) => dayNamed.get(name));
  if (from === undefined || more.length > 0) return undefined;
  if (!/[-–]/.test(word)) return [from];
  return until === undefined ? undefined : between(from, until);
}

/** Both included, over the week's end where the second comes before the first. */
function between(from: Weekday, until: Weekday): readonly Weekday[] {
  return everyDay.filter((day) => (from <= until ? day >= from && day <= until : day >= from || day <= until));
}
