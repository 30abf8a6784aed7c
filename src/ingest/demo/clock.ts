/** A day -> an instant in its working hours, in the demo's timezone, UTC. */
import { type Day, isoDay } from "../../core/day.ts";
import type { Random } from "./random.ts";

const workingHours = { from: 8, to: 17 };

export function workingInstant(day: Day, random: Random): string {
  const hour = random.whole(workingHours.from, workingHours.to);
  return `${isoDay(day)}T${twoDigits(hour)}:${twoDigits(random.whole(0, 59))}:00Z`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
