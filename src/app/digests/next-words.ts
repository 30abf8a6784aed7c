/** A subscription -> "Next: Monday 24 Nov, 08:30." */
import { weekdayText } from "../../answers/figures/date-text.ts";
import type { Day } from "../../core/day.ts";
import { type NextRun, nextRun, type UnknownTimezone } from "../../core/digest/due.ts";
import type { DigestSchedule } from "../../core/digest/schedule.ts";
import type { SaidOf } from "./subscription-words.ts";
import { timeWords } from "./terms-words.ts";

export interface Scheduled {
  readonly schedule: DigestSchedule;
  readonly lastRun: Day | null;
}

export function nextWords(digest: Scheduled, { now, settings }: SaidOf): string {
  const next = nextOf(digest, now);
  if (next === null) return "No next one is scheduled.";
  if ("unknownTimezone" in next) return `None comes: there is no time zone ${next.unknownTimezone}.`;
  return `Next: ${weekdayText(next.day, settings.locale)}, ${timeWords(digest.schedule.atMinute)}.`;
}

/** A day has one digest, also where its hour was moved to one that is still to come. */
export function nextOf({ schedule, lastRun }: Scheduled, now: string): NextRun | UnknownTimezone | null {
  const next = nextRun(schedule, now);
  if (next === null || "unknownTimezone" in next || lastRun === null || next.day > lastRun) return next;
  return nextRun(schedule, next.at);
}
