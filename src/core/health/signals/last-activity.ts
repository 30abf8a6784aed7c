/** Days since anyone of the account was last active, up to the usage feed's watermark. */
import { daysSince } from "./days-since.ts";
import type { Signal } from "./signal.ts";

export const lastActivity: Signal = {
  id: "last_activity",
  dimension: "usage",
  words: {
    subject: "the product",
    bad: "has not been used for a long time",
    ok: "was last used some days ago",
    good: "is in use",
  },
  starting: {
    weight: 1,
    // Days. A long weekend is nothing; two weeks is a holiday; four weeks is a month nobody missed the product.
    level: { bad: 28, ok: 14, good: 4 },
    weekly: null,
  },
  measure: ({ usage, watermarks }) => {
    if (!usage) return null;
    return daysSince(usage.lastActiveDay, usage.firstDay, usageWatermark(watermarks), "last active day");
  },
};

/** Usage arrives as daily counts or as user rows: silence runs to the later of the two. */
function usageWatermark({ usage, user_days }: { usage: number | null; user_days: number | null }): number | null {
  if (usage === null || user_days === null) return usage ?? user_days;
  return Math.max(usage, user_days);
}
