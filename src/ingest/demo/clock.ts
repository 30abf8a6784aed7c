/** A day and a minute of it -> an instant in the demo's timezone, UTC. */
import { type Day, isoDay } from "../../core/day.ts";
import type { Random } from "./random.ts";

const workingHours = [8, 17] as const;

export function instant(day: Day, minuteOfDay: number): string {
  const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  return `${isoDay(day)}T${twoDigits(hour)}:${twoDigits(minute)}:00Z`;
}

export function workingInstant(day: Day, random: Random): string {
  return instant(day, random.whole(workingHours[0] * 60, workingHours[1] * 60));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
