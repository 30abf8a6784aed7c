/** What playbooks would have fired on past days, and who left -> how often each fired, week by week, and how often it warned. */
import { median } from "simple-statistics";
import { type Day, type DayRange, plainDate } from "../day.ts";
import { groupBy } from "../group-by.ts";
import { type PlaybookId, playbookIds } from "./episode.ts";

export interface Fired {
  readonly playbook: PlaybookId;
  readonly accountId: string;
  readonly day: Day;
}

export interface Departure {
  readonly accountId: string;
  /** The first day it paid nothing any more. */
  readonly day: Day;
}

export interface PlaybookReport {
  readonly playbook: PlaybookId;
  readonly fired: number;
  readonly accounts: number;
  /** Every week of the days looked at, by its Monday. */
  readonly weeks: readonly { readonly monday: Day; readonly fired: number }[];
  /** Of those that fired, how many days before the account left; ascending. */
  readonly daysBeforeLeaving: readonly number[];
  /** null where none was followed by a departure. */
  readonly medianDays: number | null;
}

/** An account that leaves later than this after a playbook fired was not warned of by it: a quarter, as renewals are looked at. */
export const warnedWithinDays = 90;

/** One report for each playbook, in the order of the table. */
export function dryRun(
  days: DayRange,
  { fired, departures }: { readonly fired: readonly Fired[]; readonly departures: readonly Departure[] },
): readonly PlaybookReport[] {
  const left = groupBy(departures, ({ accountId }) => accountId);
  return playbookIds.map((playbook) => {
    const own = fired.filter((one) => one.playbook === playbook);
    const before = own.flatMap(({ accountId, day }) => daysToLeaving(day, left.get(accountId) ?? []) ?? []);
    const daysBeforeLeaving = before.sort((a, b) => a - b);
    return {
      playbook,
      fired: own.length,
      accounts: new Set(own.map(({ accountId }) => accountId)).size,
      weeks: weeksOf(days, own),
      daysBeforeLeaving,
      medianDays: daysBeforeLeaving.length === 0 ? null : median(daysBeforeLeaving),
    };
  });
}

/** From an alert to the departure it warned of; null when none followed in time. On the day itself it is no warning any more. */
export function daysToLeaving(alert: Day, departures: readonly Departure[]): number | null {
  const ahead = departures.map(({ day }) => day - alert).filter((days) => days > 0 && days <= warnedWithinDays);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

function weeksOf({ from, to }: DayRange, fired: readonly Fired[]): PlaybookReport["weeks"] {
  const first = mondayOf(from);
  const counts = groupBy(fired, ({ day }) => mondayOf(day));
  return Array.from({ length: (mondayOf(to) - first) / 7 + 1 }, (_, week) => {
    const monday = first + week * 7;
    return { monday, fired: counts.get(monday)?.length ?? 0 };
  });
}

function mondayOf(day: Day): Day {
  return day - (plainDate(day).dayOfWeek - 1);
}
