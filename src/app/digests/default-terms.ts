/** What a digest is when its subscriber says nothing: when it comes, and of whose accounts. */
import type { DigestSchedule } from "../../core/digest/schedule.ts";
import type { DigestTerms } from "../../core/digest/subscription.ts";
import { workingDays } from "../../core/digest/wish/weekdays.ts";
import { type Asker, reach } from "../authorise.ts";

/** Half past eight: before the first meetings, after whoever reads it has come in. */
const usualMinute = 8 * 60 + 30;

export function usualSchedule(timezone: string): DigestSchedule {
  return { atMinute: usualMinute, weekdays: workingDays, timezone };
}

/** Whoever may subscribe their own book alone gets that one. */
export function defaultTerms(asker: Asker, timezone: string): DigestTerms {
  const own = reach("subscribe", asker.role) !== "all" && asker.email !== null;
  return {
    schedule: usualSchedule(timezone),
    filter: own && asker.email !== null ? { ownerEmail: asker.email.toLowerCase() } : {},
    locale: null,
    emptyDay: "line",
  };
}
