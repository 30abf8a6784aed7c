/** The share of tickets that were escalated; no ticket at all is good. */
import { countFigure } from "../evidence.ts";
import { shareOfTickets } from "./share-of-tickets.ts";
import type { Signal } from "./signal.ts";

export const escalations: Signal = {
  id: "escalations",
  dimension: "support",
  words: {
    label: "escalated tickets",
    subject: "escalated tickets are",
    bad: "a large share of all tickets",
    ok: "more than a few",
    good: "rare",
  },
  starting: {
    weight: 1,
    // Basis points, starting values of ours: one in twenty is a slip; every fourth means that first-line help has failed.
    level: { bad: 2_500, ok: 1_000, good: 500 },
    weekly: null,
  },
  measure: ({ support }) => {
    if (!support || (support.opened90d > 0 && support.escalationStated90d === 0)) return null;
    return {
      reading: shareOfTickets(support.escalated90d, support.escalationStated90d),
      figures: [
        countFigure("escalated in ninety days", support.escalated90d),
        countFigure("tickets that say so", support.escalationStated90d),
      ],
      weeks: null,
    };
  },
};
