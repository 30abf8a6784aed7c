/** Weekly active users against the account's own usual week, and where they are heading. */
import { againstUsual, weekly } from "./against-usual.ts";
import type { Signal } from "./signal.ts";

export const activeUsers: Signal = {
  id: "active_users",
  dimension: "usage",
  words: {
    label: "active users",
    subject: "weekly active users are",
    bad: "below their usual level",
    ok: "close to their usual level",
    good: "above their usual level",
    rising: "rising week by week",
    falling: "falling week by week",
  },
  starting: {
    weight: 1,
    // Basis points of the usual week. Half of it is beyond any season; a fifth less is an ordinary swing; a fifth more is growth.
    level: { bad: 5_000, ok: 8_000, good: 12_000 },
    // 5 % of the usual week a week is half of it gained or lost in ten weeks. Floor: one user on each of five working days.
    weekly: weekly({ floor: 5, trend: { bad: -500, ok: 0, good: 500 } }),
  },
  measure: ({ usage }, settings) =>
    usage?.measured.activeUsers ? againstUsual(usage.weeklyActiveUsers, settings) : null,
};
