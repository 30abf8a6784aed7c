/** "at 08:30", "at 8.30", "at 8:30 am", "at 9" -> minutes after midnight. */
import { type Clause, keyAt, textAt } from "./clause.ts";
import type { Term } from "./terms.ts";

const hourMinutes = 60;
const halfDay = 12;
const timePattern = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/;
const named: Readonly<Record<string, number>> = { midnight: 0, noon: halfDay * hourMinutes };
/** What may stand apart from the digits; null = it only makes it sound like a time. */
const suffixes: Readonly<Record<string, "am" | "pm" | null>> = {
  am: "am",
  "a.m.": "am",
  pm: "pm",
  "p.m.": "pm",
  uhr: null,
  "o'clock": null,
};

export function readTime(terms: readonly Term[], at: number): Clause {
  const word = keyAt(terms, at + 1);
  const suffix = suffixes[keyAt(terms, at + 2)];
  const atMinute = named[word] ?? minuteOf(word, suffix ?? null);
  if (atMinute === undefined) return { word: textAt(terms, at + 1), problem: "is not a time of day" };
  return { wish: { atMinute }, next: at + (suffix === undefined ? 2 : 3) };
}

function minuteOf(word: string, suffix: "am" | "pm" | null): number | undefined {
  const [, hours, minutes = "0", attached] = timePattern.exec(word) ?? [];
  if (hours === undefined || (attached !== undefined && suffix !== null)) return undefined;
  const hour = hourOf(Number(hours), attached === "am" || attached === "pm" ? attached : suffix);
  return hour === undefined || Number(minutes) >= hourMinutes ? undefined : hour * hourMinutes + Number(minutes);
}

/** 12 am is midnight, 12 pm noon. */
function hourOf(hour: number, half: "am" | "pm" | null): number | undefined {
  if (half === null) return hour < 2 * halfDay ? hour : undefined;
  if (hour < 1 || hour > halfDay) return undefined;
  return (hour % halfDay) + (half === "pm" ? halfDay : 0);
}
