/** A moment as text, with or without its offset, becomes an exact instant. */
import { Temporal } from "temporal-polyfill";

const momentPattern = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * ISO text ("2024-02-29", "2024-02-29 13:45", "...T13:45:10+02:00") as an ISO instant in UTC; undefined when it is no real moment.
 * Without an offset it is local to `timezone` (IANA): a bare day is its midnight, an hour skipped by the clock change the one
 * after it, an hour that happens twice the first. @throws RangeError for an unknown zone.
 */
export function instantInZone(text: string, timezone: string): string | undefined {
  const match = momentPattern.exec(text);
  if (!match) return undefined;
  return match[1] === undefined ? localInstant(text, timezone) : exactInstant(text);
}

function exactInstant(text: string): string | undefined {
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    return undefined;
  }
}

function localInstant(text: string, timezone: string): string | undefined {
  const local = localMoment(text);
  return local?.toZonedDateTime(timezone).toInstant().toString();
}

function localMoment(text: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(text);
  } catch {
    return undefined;
  }
}

/** @param instant ISO instant. @returns the one so many hours earlier. */
export function hoursBefore(instant: string, hours: number): string {
  return Temporal.Instant.from(instant).subtract({ hours }).toString();
}
