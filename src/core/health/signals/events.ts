/** Weekly product events against the account's own usual week, and where they are heading. */
import { againstUsual, weekly } from "./against-usual.ts";
import type { Signal } from "./signal.ts";

export const events: Signal = {
  id: "events",
  dimension: "usage",
  words: {
    label: "product events",
    subject: "weekly product events are",
    bad: "below their usual level",
    ok: "close to their usual level",
    good: "above their usual level",
    rising: "rising week by week",
    falling: "falling week by week",
  },
  starting: {
    weight: 1,
    // Wider than for users: one bulk action moves events far more than it moves people.
    level: { bad: 4_000, ok: 7_500, good: 12_500 },
    // Floor: ten events on each of five working days.
    weekly: weekly({ floor: 50, trend: { bad: -600, ok: 0, good: 600 } }),
  },
  measure: ({ usage }, settings) => (usage?.measured.events ? againstUsual(usage.weeklyEvents, settings) : null),
};
