/** "Europe/Berlin", "in america/new_york", "UTC" -> an IANA zone in its canonical case. */
import { Temporal } from "temporal-polyfill";
import { type Clause, keyAt, textAt } from "./clause.ts";
import type { Term } from "./terms.ts";

const anyMoment = Temporal.Instant.from("1970-01-01T00:00:00Z");
const leading = new Set(["in", "timezone", "zone", "tz"]);

/** Only what is written like one: "EST" and "+02:00" know no summer time, and "Berlin" is a guess. */
export function looksLikeZone(word: string): boolean {
  return word === "utc" || /^[a-z_]+\/[a-z0-9_/+-]+$/.test(word);
}

export function readZone(terms: readonly Term[], at: number): Clause {
  const place = leading.has(keyAt(terms, at)) ? at + 1 : at;
  const word = textAt(terms, place);
  const timezone = zoneNamed(word);
  if (timezone === undefined) return { word, problem: "is not a time zone such as Europe/Berlin" };
  return { wish: { timezone }, next: place + 1 };
}

/** undefined for what is no zone, and for a bare offset. */
function zoneNamed(word: string): string | undefined {
  if (!looksLikeZone(word.toLowerCase())) return undefined;
  try {
    return anyMoment.toZonedDateTimeISO(word).timeZoneId;
  } catch {
    return undefined;
  }
}
