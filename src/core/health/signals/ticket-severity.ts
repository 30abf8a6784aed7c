/** The share of tickets that are high or urgent; no ticket at all is good. */
import { countFigure } from "../evidence.ts";
import { shareOfTickets } from "./share-of-tickets.ts";
import type { Signal } from "./signal.ts";

export const ticketSeverity: Signal = {
  id: "ticket_severity",
  dimension: "support",
  words: {
    label: "high and urgent tickets",
    subject: "high and urgent tickets are",
    bad: "a large share of all tickets",
    ok: "a moderate share of all tickets",
    good: "rare",
  },
  starting: {
    weight: 1,
    // Basis points, starting values of ours: one in ten is any help desk; every second ticket urgent is a product that fails.
    level: { bad: 5_000, ok: 2_500, good: 1_000 },
    weekly: null,
  },
  measure: ({ support }) => {
    if (!support || (support.opened90d > 0 && support.severityStated90d === 0)) return null;
    return {
      reading: shareOfTickets(support.severe90d, support.severityStated90d),
      figures: [
        countFigure("high or urgent in ninety days", support.severe90d),
        countFigure("tickets with a severity", support.severityStated90d),
      ],
      weeks: null,
    };
  },
};
