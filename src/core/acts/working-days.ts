/** A day and a number of working days -> the working day that many later, or the last one before it; Monday to Friday work, holidays are not known. */
import { type Day, plainDate } from "../day.ts";

/** ISO weekdays: Monday is the first. */
const friday = 5;

/** `count` >= 1. Counted from a day on which nobody works, the first working day after it is one. */
export function workingDaysAfter(day: Day, count: number): Day {
  let left = count;
  let at = day;
  while (left > 0) {
    at += 1;
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Of a Monday, and of a day of the weekend, Friday. */
export function workingDayBefore(day: Day): Day {
  const before = day - 1;
  return isWorkingDay(before) ? before : workingDayBefore(before);
}

function isWorkingDay(day: Day): boolean {
  return plainDate(day).dayOfWeek <= friday;
}
