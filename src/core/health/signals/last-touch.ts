/** Days since anyone of ours was in touch with the account. */
import { accountBegan, daysSince } from "./days-since.ts";
import type { Signal } from "./signal.ts";

export const lastTouch: Signal = {
  id: "last_touch",
  dimension: "relationship",
  words: {
    label: "days since last touch",
    subject: "the account has",
    bad: "not heard from us for a long time",
    ok: "not heard from us for a while",
    good: "heard from us lately",
  },
  starting: {
    weight: 1,
    // Days. A call every two weeks is a managed account; a quarter without one has missed even its business review.
    level: { bad: 90, ok: 45, good: 14 },
    weekly: null,
  },
  measure: (facts) => {
    if (!facts.relationship) return null;
    return daysSince(facts.relationship.lastTouchDay, accountBegan(facts), facts.watermarks.touches, "last touch");
  },
};
