/** Days since anyone of the account was last active, up to the usage feed's watermark. */
import { daysSince } from "./days-since.ts";
import type { Signal } from "./signal.ts";

export const lastActivity: Signal = {
  id: "last_activity",
  dimension: "usage",
  words: {
    label: "days since last activity",
    subject: "the product has been",
    bad: "unused for a long time",
    ok: "unused for some days",
    good: "in use lately",
  },
  starting: {
    weight: 1,
    // Days. A long weekend is nothing; two weeks is a holiday; four weeks is a month nobody missed the product.
    level: { bad: 28, ok: 14, good: 4 },
    weekly: null,
  },
  measure: ({ usage, watermarks }) => {
    if (!usage || !Object.values(usage.measured).includes(true)) return null;
    // An account that had no full week yet and did nothing has not fallen silent: it has not begun.
    if (usage.lastActiveDay === null && usage.weeks === 0) return null;
    return daysSince(usage.lastActiveDay, usage.firstDay, watermarks.usage, "last active day");
  },
};
