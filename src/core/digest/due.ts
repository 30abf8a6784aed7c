/** A schedule and an instant -> the local day whose digest is due now, and when the next one comes. */
import { Temporal } from "temporal-polyfill";
import { type Day, dayOf, plainDate } from "../day.ts";
import type { DigestSchedule, DueRequest } from "./schedule.ts";

export type Due = { readonly day: Day } | UnknownTimezone;

/** No rule for when it is there: this digest is reported, the others go on. */
export interface UnknownTimezone {
  readonly unknownTimezone: string;
}

export interface NextRun {
  readonly day: Day;
  /** ISO instant. */
  readonly at: string;
}

const weekDays = 7;

/**
 * The latest scheduled day whose time has come, unless it was before the digest was active, or has run, or a later one has: so an
 * outage of days becomes one digest, made up for until the next is due, and a clock that jumps back repeats none. null = none is due.
 */
export function dueRun(schedule: DigestSchedule, { now, activeSince, lastRun }: DueRequest): Due | null {
  return inZone(schedule, () => {
    const present = Temporal.Instant.from(now);
    const today = localDay(present, schedule);
    // One day more: of a clock that goes back over midnight, the day that had begun before.
    const day = scheduledDays(schedule, today + 1, -1).find((candidate) =>
      isPast(runsAt(schedule, candidate), present),
    );
    if (day === undefined || (lastRun !== null && day <= lastRun)) return null;
    return isPast(Temporal.Instant.from(activeSince), runsAt(schedule, day)) ? { day } : null;
  });
}

/** The first run after `now` (ISO instant); null when it is scheduled on no weekday. */
export function nextRun(schedule: DigestSchedule, now: string): NextRun | UnknownTimezone | null {
  return inZone(schedule, () => {
    const present = Temporal.Instant.from(now);
    const days = scheduledDays(schedule, localDay(present, schedule), 1);
    const day = days.find((candidate) => !isPast(runsAt(schedule, candidate), present));
    return day === undefined ? null : { day, at: runsAt(schedule, day).toString() };
  });
}

function inZone<Run>({ timezone }: DigestSchedule, run: () => Run): Run | UnknownTimezone {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timezone);
  } catch {
    return { unknownTimezone: timezone };
  }
  return run();
}

/** One week and what a shifted end of it may hold, from `from` on or back, on the scheduled weekdays. */
function scheduledDays({ weekdays }: DigestSchedule, from: Day, step: 1 | -1): readonly Day[] {
  const days = Array.from({ length: weekDays + 2 }, (_, nth) => from + nth * step);
  const wanted: readonly number[] = weekdays;
  return days.filter((day) => wanted.includes(plainDate(day).dayOfWeek));
}

/** A time that the clock skips is as much later as the clock; one that comes twice is its first. */
function runsAt({ timezone, atMinute }: DigestSchedule, day: Day): Temporal.Instant {
  const time = Temporal.PlainTime.from({ hour: Math.floor(atMinute / 60), minute: atMinute % 60 });
  return plainDate(day).toZonedDateTime({ timeZone: timezone, plainTime: time }).toInstant();
}

function localDay(instant: Temporal.Instant, { timezone }: DigestSchedule): Day {
  return dayOf(instant.toZonedDateTimeISO(timezone).toPlainDate());
}

/** The very instant counts as come. */
function isPast(instant: Temporal.Instant, present: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instant, present) <= 0;
}
