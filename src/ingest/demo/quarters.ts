/** Today -> the quarters the demo's story is told in. */
import { addMonths, type Day, firstOfQuarter } from "../../core/day.ts";

export interface Quarters {
  readonly today: Day;
  /** The first day of the 24 months of history. */
  readonly first: Day;
  /** The guide's quarter: [guide, drop). */
  readonly guide: Day;
  /** The last complete quarter, where NRR drops: [drop, current). */
  readonly drop: Day;
  /** The first day of the quarter that today is in. */
  readonly current: Day;
}

export function quartersUpTo(today: Day): Quarters {
  const current = firstOfQuarter(today);
  return {
    today,
    current,
    drop: addMonths(current, -3),
    guide: addMonths(current, -6),
    first: addMonths(current, -24),
  };
}
