/** The hours in which nobody is written to unasked, and an instant -> when they are over. */
import { Temporal } from "temporal-polyfill";

export interface QuietHours {
  /** Minutes after midnight: quiet from the first up to the second, over midnight where the first is later. Equal = no such hours. */
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Saturday and Sunday, all day. */
  readonly weekends: boolean;
}

/**
 * The end of the quiet that holds at `now` (ISO instants); null when it is not quiet.
 * @param timezone IANA. @throws RangeError for an unknown zone.
 */
export function quietUntil(now: string, timezone: string, quiet: QuietHours): string | null {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(timezone);
  if (!isQuiet(local, quiet)) return null;
  for (let days = 0; days <= longestQuiet; days++) {
    const end = local
      .toPlainDate()
      .add({ days })
      .toZonedDateTime({ timeZone: timezone, plainTime: endTime(quiet) });
    if (Temporal.ZonedDateTime.compare(end, local) > 0 && !isQuiet(end, quiet)) return end.toInstant().toString();
  }
  return null;
}

/** Days: a weekend and the night after it. */
const longestQuiet = 3;
const saturday = 6;

/** Where the clocks skip the end of the quiet hours, the first moment after it. */
function endTime({ toMinute, ...hours }: QuietHours): Temporal.PlainTime {
  const minutes = hasHours({ toMinute, ...hours }) ? toMinute : 0;
  return new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
}

function isQuiet({ dayOfWeek, hour, minute }: Temporal.ZonedDateTime, quiet: QuietHours): boolean {
  if (quiet.weekends && dayOfWeek >= saturday) return true;
  if (!hasHours(quiet)) return false;
  const { fromMinute, toMinute } = quiet;
  const at = hour * 60 + minute;
  return fromMinute < toMinute ? at >= fromMinute && at < toMinute : at >= fromMinute || at < toMinute;
}

function hasHours({ fromMinute, toMinute }: QuietHours): boolean {
  return fromMinute !== toMinute;
}

/** "18:00-08:00 and weekends", "18:00-08:00", "weekends", "none". undefined for anything else. */
export function parseQuietHours(text: string): QuietHours | undefined {
  const words = text.trim().toLowerCase();
  if (words === "none") return { fromMinute: 0, toMinute: 0, weekends: false };
  if (words === "weekends") return { fromMinute: 0, toMinute: 0, weekends: true };
  const match = /^([01]?\d|2[0-3]):([0-5]\d)\s*-\s*([01]?\d|2[0-3]):([0-5]\d)( and weekends)?$/.exec(words);
  if (match === null) return undefined;
  const [fromHour = 0, from = 0, toHour = 0, to = 0] = match.slice(1, 5).map(Number);
  return { fromMinute: fromHour * 60 + from, toMinute: toHour * 60 + to, weekends: match[5] !== undefined };
}
