/** Tickets of thirty days per hundred licences; no ticket at all is good. */
import { fraction } from "../../fraction.ts";
import { countFigure } from "../evidence.ts";
import type { Signal } from "./signal.ts";

export const ticketsPerLicence: Signal = {
  id: "tickets_per_licence",
  dimension: "support",
  words: {
    label: "tickets per licence",
    subject: "tickets for the number of licences are",
    bad: "many",
    ok: "in the ordinary range",
    good: "few",
  },
  starting: {
    weight: 1,
    // Tickets per 100 licences in 30 days. Starting values of ours: one user in fifty asking a month is quiet, one in ten
    // is ordinary, every third one cannot do the work.
    level: { bad: 33, ok: 10, good: 2 },
    weekly: null,
  },
  measure: ({ support, account }) => {
    if (!support || !account.licences) return null;
    return {
      reading: fraction(BigInt(support.opened30d) * 100n, BigInt(account.licences)),
      figures: [countFigure("tickets in thirty days", support.opened30d), countFigure("licences", account.licences)],
      weeks: null,
    };
  },
};
