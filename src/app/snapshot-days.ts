/** Words of a command line -> the snapshot days and the cut they mean, or an error saying what to type instead. */
import { type Day, type Period, parseDay } from "../core/day.ts";
import { HoldfastError } from "../core/error.ts";

/** @throws HoldfastError `bad_day` for anything but a real calendar day as "2026-07-01". */
export function snapshotDay(text: string): Day {
  const day = parseDay(text);
  if (day !== undefined) return day;
  throw new HoldfastError(
    "bad_day",
    `"${text}" is not a day.`,
    "Write a real calendar day as year-month-day: 2026-07-01.",
  );
}

/** "2026-04-01..2026-07-01" as two snapshots. @throws HoldfastError `bad_period` or `bad_day`. */
export function snapshotPeriod(text: string): Period {
  const [from, to, ...more] = text.split("..");
  if (from !== undefined && to !== undefined && more.length === 0) {
    return { from: snapshotDay(from), to: snapshotDay(to) };
  }
  throw new HoldfastError(
    "bad_period",
    `"${text}" is not a pair of snapshot days.`,
    "Write the first and the last snapshot day with two dots between: 2026-04-01..2026-07-01.",
  );
}

/** @throws HoldfastError `unknown_cut` naming the cuts there are. */
export function knownCut<Cut extends string>(text: string, cuts: readonly Cut[]): Cut {
  const cut = cuts.find((known) => known === text);
  if (cut !== undefined) return cut;
  throw new HoldfastError("unknown_cut", `There is no cut by "${text}".`, `Choose one of: ${cuts.join(", ")}.`);
}
