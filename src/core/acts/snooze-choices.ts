/** Today -> for how long an account may be kept out of what is sent unasked: as data, with the day each choice ends on. */
import type { Day } from "../day.ts";
import type { BasisPoints } from "../health/score.ts";
import { workingDaysAfter } from "./working-days.ts";

/** It is back on this day. */
export interface DayChoice {
  readonly label: string;
  readonly untilDay: Day;
}

const workingDays = 3;
const week = 7;

/** Points by which the score must move: as much as makes an account slip (definitions.md §8). */
export const movedBy: BasisPoints = 500;
export const movedLabel = "Until it moves five points";
/** A snooze is no way to forget an account: longer ones than a quarter are refused. */
export const longestSnoozeDays = 92;

/** Soonest first. */
export function snoozeChoices(today: Day): readonly DayChoice[] {
  const choices: readonly DayChoice[] = [
    { label: "Until tomorrow", untilDay: today + 1 },
    { label: "Three working days", untilDay: workingDaysAfter(today, workingDays) },
    { label: "One week", untilDay: today + week },
  ];
  return [...choices].sort((a, b) => a.untilDay - b.untilDay);
}
