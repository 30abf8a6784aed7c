/** When a digest is due: a local time on some weekdays, once per local day, and once for all that was missed. */
import type { Day } from "../day.ts";

/** ISO: 1 = Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface DigestSchedule {
  /** Minutes after midnight. */
  readonly atMinute: number;
  readonly weekdays: readonly Weekday[];
  /** IANA. */
  readonly timezone: string;
}

export interface DueRequest {
  /** ISO instants. */
  readonly now: string;
  /** Nothing due before it counts. */
  readonly activeSince: string;
  /** The local day of the last run; null = none. */
  readonly lastRun: Day | null;
}
