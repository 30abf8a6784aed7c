/** A subscription -> how people read it: whose accounts, on which days, at what time. Plain text. */
import type { DigestSchedule, Weekday } from "../../core/digest/schedule.ts";
import type { DigestFilter, DigestTerms } from "../../core/digest/subscription.ts";

const dayNames: Readonly<Record<Weekday, string>> = {
  1: "Monday",
  2: "Tuesday",
  3: "Wednesday",
  4: "Thursday",
  5: "Friday",
  6: "Saturday",
  7: "Sunday",
};
const daysInWeek = 7;
/** Fewer are named one by one. */
const spanFrom = 3;
const minutesInHour = 60;

/** "enterprise and mid market, of kim@example.com": names as they stand in the book. */
export function filterWords({ segments = [], ownerEmail }: DigestFilter): string {
  const whose = ownerEmail === undefined ? "" : `the accounts of ${ownerEmail}`;
  if (segments.length === 0) return whose || "the whole book";
  return whose === "" ? listed(segments) : `${listed(segments)}, ${whose}`;
}

/** "Monday to Friday at 08:30 (Europe/Berlin)". */
export function scheduleWords({ weekdays, atMinute, timezone }: DigestSchedule): string {
  return `${weekdayWords(weekdays)} at ${timeWords(atMinute)} (${timezone})`;
}

/** What differs from what everybody has: nothing, or sentences that begin with a space. */
export function mannerWords({ locale, emptyDay }: DigestTerms): string {
  const empty =
    emptyDay === "line" ? "When nothing slips, one line says so." : "When nothing slips, nothing is posted.";
  return ` ${empty}${locale === null ? "" : ` Numbers and dates as in ${locale}.`}`;
}

export function timeWords(atMinute: number): string {
  return [Math.floor(atMinute / minutesInHour), atMinute % minutesInHour]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}

function weekdayWords(weekdays: readonly Weekday[]): string {
  const [first, last] = [weekdays[0], weekdays.at(-1)];
  if (first === undefined || last === undefined) return "never";
  if (weekdays.length === daysInWeek) return "every day";
  const together = weekdays.length >= spanFrom && last - first === weekdays.length - 1;
  return together ? `${dayNames[first]} to ${dayNames[last]}` : listed(weekdays.map((day) => dayNames[day]));
}

function listed(words: readonly string[]): string {
  return [words.slice(0, -1).join(", "), words.at(-1) ?? ""].filter((part) => part !== "").join(" and ");
}
