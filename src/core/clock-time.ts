/** An instant -> the time a clock on the wall shows. */
import { Temporal } from "temporal-polyfill";

/** "09:12" at `instant` (ISO with offset) in `timezone` (IANA). @throws RangeError for an unknown zone. */
export function clockTime(instant: string, timezone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).toPlainTime().toString({ smallestUnit: "minute" });
}
