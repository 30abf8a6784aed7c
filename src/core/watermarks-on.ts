/** Stored watermarks and an as-of day -> how far each feed was known then: never later than that day (definitions.md §5). */
import type { Day } from "./day.ts";
import type { WatermarkedFeed, Watermarks } from "./records.ts";

/** A feed that was never imported stays null. */
export function watermarksOn(asOf: Day, watermarks: Watermarks): Watermarks {
  const known = (feed: WatermarkedFeed) => {
    const day = watermarks[feed];
    return day === null ? null : Math.min(day, asOf);
  };
  return {
    usage: known("usage"),
    user_days: known("user_days"),
    tickets: known("tickets"),
    surveys: known("surveys"),
    touches: known("touches"),
    invoices: known("invoices"),
  };
}
