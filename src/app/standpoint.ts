/** A question's words for when, and when it is asked -> the day its answer stands on, and the instant whose knowledge counts. */
import { type Day, dayInZone, endOfDay, parseDay } from "../core/day.ts";
import type { Slots } from "../questions/question.ts";

export interface Present {
  /** The day the question is asked on. */
  readonly today: Day;
  /** ISO instant. */
  readonly now: string;
  /** ISO instant: asked with what was known then. */
  readonly knownOn?: string | undefined;
  /** IANA. */
  readonly timezone: string;
}

export interface Standpoint {
  readonly asOf: Day;
  /** ISO instant; null = everything known counts. */
  readonly knownOn: string | null;
  /** What the question itself says, to be said back: null = nothing. */
  readonly said: { readonly asOf: Day | null; readonly knownOn: Day | null; readonly dayIsOver: boolean };
  /** In words without digits. */
  readonly defaults: readonly string[];
}

/** A day that has not come is read as today, and said; known on a day means by its end, in the organisation's timezone. */
export function standpointOf({ as_of, known_on, period }: Slots, present: Present, aboutOneDay: boolean): Standpoint {
  const { today, timezone } = present;
  const asked = { asOf: dayOf(as_of ?? (aboutOneDay ? period?.to : undefined)), knownOn: dayOf(known_on) };
  const knownDay = asked.knownOn === null ? null : Math.min(asked.knownOn, today);
  const knownOn = knownDay === null ? (present.knownOn ?? null) : instantOf(knownDay, present);
  const asOf = Math.min(asked.asOf ?? knownDay ?? today, today);
  const future = [asked.asOf, asked.knownOn].some((day) => day !== null && day > today);
  return {
    asOf,
    knownOn,
    said: {
      asOf: asked.asOf === null || asOf === today ? null : asOf,
      knownOn: knownOn === null ? null : dayInZone(knownOn, timezone),
      dayIsOver: asOf < today,
    },
    defaults: future ? ["up to today, as the day named has not come"] : [],
  };
}

/** Today is known up to now. */
function instantOf(day: Day, { today, now, timezone }: Present): string {
  return day === today ? now : endOfDay(day, timezone);
}

function dayOf(iso: string | undefined): Day | null {
  return iso === undefined ? null : (parseDay(iso) ?? null);
}
