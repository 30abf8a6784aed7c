/** Watermarks and a day -> the feeds that stopped, to be said as such instead of as silent accounts. */
import type { Day } from "../day.ts";
import type { WatermarkedFeed, Watermarks } from "../records.ts";
import type { HealthConfig } from "./config.ts";

export interface StoppedFeed {
  readonly feed: WatermarkedFeed;
  readonly lastDay: Day;
  /** From the last day to the as-of day. */
  readonly days: number;
}

const feeds: readonly WatermarkedFeed[] = ["usage", "user_days", "tickets", "surveys", "touches", "invoices"];

/** A feed that was never there has not stopped: its signals are missing. */
export function stoppedFeeds(watermarks: Watermarks, asOf: Day, config: HealthConfig): readonly StoppedFeed[] {
  return feeds.flatMap((feed) => {
    const lastDay = watermarks[feed];
    if (lastDay === null || asOf - lastDay <= config.feedStoppedAfterDays[feed]) return [];
    return [{ feed, lastDay, days: asOf - lastDay }];
  });
}
