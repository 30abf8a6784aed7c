/** Weekly sessions against the account's own usual week, and where they are heading. */
import { againstUsual, weekly } from "./against-usual.ts";
import type { Signal } from "./signal.ts";

export const sessions: Signal = {
  id: "sessions",
  dimension: "usage",
  words: {
    label: "sessions",
    subject: "weekly sessions are",
    bad: "below their usual level",
    ok: "close to their usual level",
    good: "above their usual level",
    rising: "rising week by week",
    falling: "falling week by week",
  },
  starting: {
    weight: 1,
    // As for active users: half of the usual week is bad, a fifth either way is the ordinary swing and growth.
    level: { bad: 5_000, ok: 8_000, good: 12_000 },
    // Floor: two sessions on each of five working days.
    weekly: weekly({ floor: 10, trend: { bad: -500, ok: 0, good: 500 } }),
  },
  measure: ({ usage }, settings) => (usage?.measured.sessions ? againstUsual(usage.weeklySessions, settings) : null),
};
