/** Weekly tickets against the account's own usual week, and where they are heading; no ticket at all is good. */
import { againstUsual, weekly } from "./against-usual.ts";
import type { Signal } from "./signal.ts";

export const ticketVolume: Signal = {
  id: "ticket_volume",
  dimension: "support",
  words: {
    label: "ticket volume",
    subject: "weekly tickets are",
    bad: "above their usual level",
    ok: "close to their usual level",
    good: "no more than usual",
    rising: "rising week by week",
    falling: "falling week by week",
  },
  starting: {
    weight: 1,
    // Basis points of the usual week. The usual number is nothing to worry about; three times it is an incident.
    level: { bad: 30_000, ok: 15_000, good: 10_000 },
    // Floor: two tickets a week, so that a second ticket is not a doubling.
    weekly: weekly({ floor: 2, trend: { bad: 1_000, ok: 0, good: -1_000 } }),
  },
  measure: ({ support }, settings) => (support ? againstUsual(support.weeklyOpened, settings) : null),
};
