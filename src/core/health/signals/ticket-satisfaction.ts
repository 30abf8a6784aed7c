/** How satisfied the account was with its answered tickets over ninety days. */
import { shareSatisfied } from "./share-satisfied.ts";
import type { Signal } from "./signal.ts";

export const ticketSatisfaction: Signal = {
  id: "ticket_satisfaction",
  dimension: "sentiment",
  words: {
    label: "ticket satisfaction",
    subject: "satisfaction with support is",
    bad: "low",
    ok: "middling",
    good: "high",
  },
  starting: {
    weight: 1,
    // Basis points satisfied; the scale of CSAT, asked about one ticket.
    level: { bad: 5_000, ok: 7_500, good: 9_000 },
    weekly: null,
  },
  measure: ({ sentiment }) => shareSatisfied(sentiment?.ticketSatisfaction90d ?? []),
};
